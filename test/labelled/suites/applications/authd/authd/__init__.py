"""authd, the login service behind the intranet portals."""
from authd.compat import digest, md5, page_digest, sha1_hex
from authd.hashers import check_password, make_password
from authd.tokens import CookieSigner, Signer

__version__ = "4.2.1"

__all__ = [
    "CookieSigner",
    "Signer",
    "check_password",
    "digest",
    "make_password",
    "md5",
    "page_digest",
    "sha1_hex",
]
