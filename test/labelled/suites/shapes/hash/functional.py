import hashlib
from functools import partial, reduce

quick = partial(hashlib.md5, usedforsecurity=False)
unsafe = partial(hashlib.new, "md5")  #! bad HASH
safe = partial(hashlib.new, "sha256")
sha = lambda b: hashlib.sha1(b).hexdigest()  #! bad HASH
NOSEC = {"usedforsecurity": False}


def ids(xs):
    return list(map(hashlib.md5, xs))  #! bad HASH


def ids_ok(xs):
    return list(map(hashlib.sha256, xs)) + [quick(x) for x in xs]


def kw(data):
    return hashlib.sha1(data, **NOSEC).hexdigest()


def kw_bad(data):
    opts = {"usedforsecurity": True}
    return hashlib.sha1(data, **opts).hexdigest()  #! bad HASH


def fold(chunks):
    return reduce(lambda h, c: h.update(c) or h, chunks, hashlib.md5()).digest()  #! bad HASH


def closure():
    name = "md5"  #! maybe

    def inner(data):
        return hashlib.new(name, data).digest()  #! bad HASH

    return inner


def checksum_with(data, factory=hashlib.md5):  #! bad HASH
    return factory(data).hexdigest()  #! maybe


def checksum_ok(data, factory=hashlib.sha256):
    return factory(data).hexdigest()
