from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hashes import MD5 as M, Hash  #! maybe


def md5_hex(data):
    ctx = hashes.Hash(hashes.MD5())  #! bad HASH
    ctx.update(data)
    return ctx.finalize().hex()


def sha1_hex(data):
    ctx = Hash(algorithm=hashes.SHA1())  #! bad HASH
    ctx.update(data)
    return ctx.finalize().hex()


def imported(data):
    ctx = Hash(M())  #! bad HASH
    ctx.update(data)
    return ctx.finalize()


def indirect(data):
    algo = hashes.BLAKE2b(64)  #! maybe
    ctx = hashes.Hash(algo)  #! bad HASH
    ctx.update(data)
    return ctx.finalize()


def chosen(data, cls):
    ctx = hashes.Hash(cls())  #! maybe
    ctx.update(data)
    return ctx.finalize()


def choose(data):
    return chosen(data, hashes.SM3), chosen(data, hashes.SHA384)  #! bad HASH


def modern(data):
    ctx = hashes.Hash(hashes.SHA3_256())
    ctx.update(data)
    other = Hash(hashes.SHA512_256())
    other.update(data)
    return ctx.finalize() + other.finalize()


def size_only():
    return hashes.SHA256.digest_size * 8
