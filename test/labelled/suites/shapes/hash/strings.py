import hashlib


def built(data):
    bits = 1
    return hashlib.new("sha%d" % bits, data).digest()  #! bad HASH


def built_ok(data):
    bits = 256
    return hashlib.new("sha%d" % bits, data).digest()


def formatted(data):
    family, size = "ripemd", 160
    return hashlib.new(f"{family}{size}", data).digest()  #! bad HASH


def dashed(data):
    return hashlib.new("SHA-1".replace("-", "").lower(), data).digest()  #! bad HASH


def dashed_ok(data):
    return hashlib.new("SHA-256".replace("-", "").lower(), data).digest()


def joined(data):
    return hashlib.new("".join(["m", "d", "5"]), data).digest()  #! bad HASH


def sliced(data):
    return hashlib.new("md5-hex"[:3], data).digest()  #! bad HASH


def sliced_ok(data):
    return hashlib.new("sha512-hex"[:6], data).digest()


def braces(data):
    return hashlib.new("{}{}".format("md", 4), data).digest()  #! bad HASH


def split(data):
    scheme, _, _rest = "sha1:abc".partition(":")  #! maybe
    return hashlib.new(scheme, data).digest()  #! bad HASH
