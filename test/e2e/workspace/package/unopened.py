"""Never opened in an editor: only a scan of the workspace finds this."""

from hashlib import md5 as fingerprint


def identify(document: bytes) -> str:
    return fingerprint(document).hexdigest()
