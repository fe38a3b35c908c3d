import hashlib


def all_sums(data):
    out = {}
    for name in ("md5", "sha256"):  #! maybe
        out[name] = hashlib.new(name, data).hexdigest()  #! bad HASH
    return out


def all_good(data):
    return {n: hashlib.new(n, data).hexdigest() for n in ("sha256", "sha3_512")}


def by_attr(data):
    return [getattr(hashlib, n)(data).hexdigest() for n in ("sha1", "sha384")]  #! bad HASH


def by_attr_good(data):
    return [getattr(hashlib, n)(data).hexdigest() for n in ["sha256", "sha384"]]


def constructors(data):
    for ctor in (hashlib.sha256, hashlib.md5):  #! maybe
        yield ctor(data).digest()  #! bad HASH
