"""Settings of the gateway; one process per site."""
import os

HASH = "sha1"
JOURNAL_HASH = "sha256"  #! ok
DOWNSTREAM = [
    {"name": "pbx", "auth": {"kind": "digest", "algorithm": "md5"}},
    {"name": "scada", "auth": {"kind": "hmac", "algorithm": "sha256"}},
    {"name": "ups", "auth": {"kind": "none"}},
]
MAC = {"frame": "md5", "journal": "sha512"}
FRAME_KEY = os.environ.get("GW_FRAME_KEY", "").encode()
RADIUS_PORT = int(os.environ.get("GW_RADIUS_PORT", "1812"))
LINK_CIPHERS = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384"
MODEM_CIPHERS = "RC4-SHA:AES128-SHA"
PRIME_BITS = 2048


class Site:
    """Sites subclass this in their local settings."""

    name = "default"
    etag = "sha256"  #! ok
    fingerprint = "md5"


class LabSite(Site):
    name = "lab"
    etag = "sha512"  #! ok


SITE = LabSite()
