"""A page cache keyed by digest."""

import hashlib


def cache_key(page: bytes) -> str:
    return hashlib.md5(page).hexdigest()
