import hashlib as H
from hashlib import md5  #! maybe
from hashlib import sha1 as fast_hash  #! maybe
from hashlib import sha256 as strong_hash
import _md5  #! maybe


def one(x):
    return md5(x).digest()  #! bad HASH


def two(x):
    return fast_hash(x).digest()  #! bad HASH


def three(x):
    return H.md5(x).digest()  #! bad HASH


def four(x):
    return strong_hash(x).digest() + H.sha512(x).digest()


def five(x):
    return _md5.md5(x).digest()  #! bad HASH


def six(x):
    hl = __import__("hashlib")
    return hl.sha1(x).digest()  #! bad HASH


def seven(x):
    from hashlib import md5 as checksum  #! maybe

    return checksum(x, usedforsecurity=False).digest()
