"""Constructors under stable names."""
from functools import partial
from hashlib import md5, sha1, sha256  #! maybe

try:
    import blake3 as _blake3  #! maybe
except ImportError:
    _blake3 = None

try:
    import xxhash
except ImportError:
    xxhash = None

safe_md5 = partial(md5, usedforsecurity=False)


def fast(data: bytes) -> str:
    if xxhash is not None:
        return xxhash.xxh3_64_hexdigest(data)
    return safe_md5(data).hexdigest()


def tree(data: bytes) -> str:
    if _blake3 is None:
        return sha256(data).hexdigest()
    return _blake3.blake3(data).hexdigest()  #! bad HASH
