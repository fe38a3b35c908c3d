import hashlib

LEGACY = "md5"  #! maybe
CURRENT = "sha256"
_PREFERRED = CURRENT
OLD_NAMES = ("sha" + "1", "r" "ipemd160")  #! maybe


def old(data):
    return hashlib.new(LEGACY, data).digest()  #! bad HASH


def older(data):
    return hashlib.new(OLD_NAMES[0], data).digest()  #! bad HASH


def oldest(data):
    return hashlib.new(OLD_NAMES[-1], data).digest()  #! bad HASH


def current(data):
    return hashlib.new(_PREFERRED, data).digest()


def reassigned(data):
    name = LEGACY
    name = CURRENT
    return hashlib.new(name, data).digest()
