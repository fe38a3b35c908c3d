import hashlib as hl
from hashlib import md5 as fast_digest, sha256  #! maybe


def two_ways(data):
    h = hl.md5  #! maybe
    g = hl.sha256
    return h(data).digest() + g(data).digest()  #! bad HASH


def imported(data):
    return fast_digest(data).hexdigest()  #! bad HASH


def imported_ok(data):
    return fast_digest(data, usedforsecurity=False).hexdigest(), sha256(data).hexdigest()


def chosen(data, strict=True):
    fn = hl.sha1 if not strict else hl.sha384  #! maybe
    return fn(data).hexdigest()  #! maybe


def rebound(data):
    h = hl.md5  #! maybe
    h = hl.sha3_256
    return h(data).hexdigest()
