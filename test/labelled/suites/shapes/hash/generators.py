import hashlib
from itertools import starmap


def chunks(blobs):
    return (hashlib.md5(b).digest() for b in blobs)  #! bad HASH


def chunks_ok(blobs):
    return (hashlib.sha256(b).digest() for b in blobs)


def by_name(blobs):
    return {b[:4]: hashlib.sha1(b).hexdigest() for b in blobs}  #! bad HASH


def ordered(blobs):
    return sorted(blobs, key=lambda b: hashlib.md5(b).digest())  #! bad HASH


def ordered_ok(blobs):
    return sorted(blobs, key=lambda b: hashlib.sha224(b).digest())


def pairs(data):
    return list(starmap(hashlib.new, [("md5", data)]))  #! bad HASH


async def stream(src):
    h = hashlib.new("sha1")  #! bad HASH
    async for part in src:
        h.update(part)
    return h.hexdigest()


async def stream_ok(src):
    h = hashlib.new("sha512_256")
    async for part in src:
        h.update(part)
    return h.hexdigest()


class Digest:
    def __enter__(self):
        self.h = hashlib.md5(usedforsecurity=False)
        return self

    def __exit__(self, *exc):
        self.h = hashlib.md5()  #! bad HASH
        return False

    def __call__(self, data):
        return hashlib.new("sha1", data, usedforsecurity=False).digest()
