from hashlib import *


def ident(data: bytes) -> str:
    return sha1(data).hexdigest()  #! bad HASH


def ident_new(data: bytes) -> str:
    return sha3_256(data).hexdigest()
