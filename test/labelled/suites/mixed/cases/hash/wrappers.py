import hashlib


def digest(data: bytes, algo: str) -> str:
    return hashlib.new(algo, data).hexdigest()  #! maybe


def digest_default(data: bytes, algo: str = "sha1") -> str:  #! maybe
    return hashlib.new(algo, data).hexdigest()  #! bad HASH


def outer(data, *, kind):
    return digest(data, kind)  #! maybe


def use():
    first = digest(b"1", "md5")  #! bad HASH
    second = digest(b"2", algo="sha512")
    third = outer(b"3", kind="sha1")  #! bad HASH
    fourth = outer(b"4", kind="sha256")
    fifth = digest_default(b"5")  #! maybe
    sixth = digest_default(b"6", "sha3_256")
    return first, second, third, fourth, fifth, sixth
