import hashlib
import os

LEGACY = False
COMPAT = True


def a(data):
    if LEGACY:
        return hashlib.md5(data).digest()  #! maybe
    return hashlib.sha256(data).digest()


def b(data):
    if COMPAT:
        name = "md5"  #! maybe
    else:
        name = "sha256"
    return hashlib.new(name, data).digest()  #! bad HASH


def c(data):
    name = "sha1"  #! maybe
    if len(data) > 10:
        name = "sha256"
    return hashlib.new(name, data).digest()  #! bad HASH


def d(data):
    name = "md5"
    name = "sha256"
    return hashlib.new(name, data).digest()


def e(data, kind):
    match kind:
        case "weak":
            return hashlib.md5(data).digest()  #! bad HASH
        case "strong":
            return hashlib.sha512(data).digest()
        case _:
            raise ValueError(kind)


def f(data):
    algo = os.environ.get("APP_HASH", "md5")  #! maybe
    return hashlib.new(algo, data).hexdigest()  #! bad HASH


def g(data):
    algo = os.environ.get("APP_HASH", "sha256")
    return hashlib.new(algo, data).hexdigest()


def h(data):
    return (hashlib.md5 if COMPAT else hashlib.sha256)(data).hexdigest()  #! bad HASH


def i(data):
    if not data:
        return None
    if (n := "sha1"):  #! maybe
        return hashlib.new(n, data).hexdigest()  #! bad HASH
