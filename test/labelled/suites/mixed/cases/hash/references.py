import functools
import hashlib
from operator import methodcaller


class Store:
    digest_method = hashlib.sha1  #! bad HASH
    fallback_method = hashlib.sha256


def fingerprint(data: bytes, factory=hashlib.md5):  #! bad HASH
    return factory(data).hexdigest()  #! maybe


def fingerprint_new(data: bytes, factory=hashlib.sha256):
    return factory(data).hexdigest()


def etags(chunks):
    return list(map(hashlib.md5, chunks))  #! bad HASH


def etags_new(chunks):
    return [h.hexdigest() for h in map(hashlib.sha256, chunks)]


make_tag = functools.partial(hashlib.sha1, usedforsecurity=True)  #! bad HASH
make_cache_tag = functools.partial(hashlib.md5, usedforsecurity=False)
hexed = methodcaller("hexdigest")


def tag_all(values):
    return [hexed(make_cache_tag(v)) for v in values]
