import hashlib

BITS = 1
FAMILY = "sha"


def f_string(data):
    return hashlib.new(f"{FAMILY}{BITS}", data).hexdigest()  #! bad HASH


def joined(data):
    return hashlib.new("".join(["m", "d", "5"]), data).hexdigest()  #! bad HASH


def lowered(data):
    return hashlib.new("SHA-1".lower().replace("-", ""), data).hexdigest()  #! bad HASH


def percent(data):
    return hashlib.new("sha%d" % 256, data).hexdigest()


def formatted(data):
    return hashlib.new("{}_{}".format("sha3", 256), data).hexdigest()


def concat(data):
    return hashlib.new("md" + str(5), data).hexdigest()  #! bad HASH
