import hashlib


def digest(data, algo):
    return hashlib.new(algo, data).hexdigest()  #! maybe


def short(data):
    return digest(data, "md5")[:8]  #! bad HASH


def long(data):
    return digest(data, "sha512")


def shake(data):
    return digest(data, algo="ripemd160")  #! bad HASH


def middle(data):
    return digest(data, algo="sha3_256")
