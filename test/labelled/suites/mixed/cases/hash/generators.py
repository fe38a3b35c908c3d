import hashlib
from itertools import chain


def lines(fh):
    yield from (hashlib.md5(line).digest() for line in fh)  #! bad HASH


def lines_ok(fh):
    yield from (hashlib.sha256(line).digest() for line in fh)


def by_set(parts):
    return {hashlib.sha1(p).digest() for p in parts}  #! bad HASH


def table(parts):
    return {
        p: hashlib.blake2s(p).hexdigest()  #! bad HASH
        for p in chain.from_iterable(parts)
    }


async def stream(source):
    state = hashlib.sha3_224()
    async for part in source:
        state.update(part)
    return state.hexdigest()


def pairs(data):
    ctors = [hashlib.sha256, hashlib.sha512]
    return [c(data).hexdigest() for c in ctors]


def pairs_mixed(data):
    ctors = [hashlib.sha256, hashlib.md5]  #! maybe
    return [c(data).hexdigest() for c in ctors]  #! bad HASH
