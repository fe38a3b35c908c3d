"""Nothing to find here: md5(x) is only spoken of."""

import hashlib


def digest(page: bytes) -> str:
    return hashlib.sha256(page).hexdigest()
