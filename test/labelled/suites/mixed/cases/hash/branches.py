import hashlib
import sys


def by_flag(data, legacy: bool):
    name = "md5" if legacy else "sha256"  #! maybe
    return hashlib.new(name, data).hexdigest()  #! bad HASH


def by_match(data, version: int):
    match version:
        case 1:
            return hashlib.sha1(data).hexdigest()  #! bad HASH
        case 2:
            return hashlib.sha256(data).hexdigest()
        case _:
            return hashlib.sha512(data).hexdigest()


def both_good(data, wide):
    ctor = hashlib.sha512 if wide else hashlib.sha256
    return ctor(data).hexdigest()


def old_python(data):
    if sys.version_info < (3, 9):
        return hashlib.md5(data).hexdigest()  #! maybe
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def walrus(data):
    if (h := hashlib.md5(data)).digest_size == 16:  #! bad HASH
        return h.hexdigest()
    return ""


def either(data, wide):
    if wide:
        f = hashlib.sha384
    else:
        f = hashlib.md5  #! maybe
    return f(data).hexdigest()  #! bad HASH
