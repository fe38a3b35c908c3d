"""Names that moved between Python versions, in one place."""
from __future__ import annotations

import functools
import hashlib
import sys

try:
    from hashlib import md5  #! maybe
except ImportError:  # some hardened builds remove it
    md5 = None  #! ok

from hashlib import sha256 as strong_hash  #! ok
from hashlib import sha512  #! ok

cache_md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! ok
plain_md5 = functools.partial(hashlib.md5)  #! bad hash
cache_new = functools.partial(hashlib.new, usedforsecurity=False)  #! ok

if sys.version_info >= (3, 9):
    insecure_kw = {"usedforsecurity": False}  #! ok
else:
    insecure_kw = {}


def md5_available() -> bool:
    """Tell whether this interpreter can compute MD5 at all."""
    try:
        hashlib.md5()  #! ok
    except ValueError:
        return False
    return True


def blake_available() -> bool:
    try:
        hashlib.blake2b(b"")  #! ok
        return True
    except (ValueError, AttributeError):
        return False


def etag(data: bytes) -> str:
    return cache_md5(data).hexdigest()  #! ok


def weak_etag(data: bytes) -> str:
    return 'W/"%s"' % hashlib.md5(data, **insecure_kw).hexdigest()  #! maybe


def old_etag(data: bytes) -> str:
    return '"%s"' % hashlib.md5(data).hexdigest()  #! bad hash


def manifest_hash(data: bytes) -> str:
    return md5(data).hexdigest()  #! bad hash


def content_id(data: bytes) -> str:
    return strong_hash(data).hexdigest()  #! ok


def long_content_id(data: bytes) -> str:
    return sha512(data).hexdigest()[:40]  #! ok
