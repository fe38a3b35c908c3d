import hashlib
import importlib


def by_getattr(data):
    return getattr(hashlib, "md5")(data).hexdigest()  #! bad HASH


def by_getattr_alias(data):
    ctor = getattr(hashlib, "sha1")  #! maybe
    return ctor(data).hexdigest()  #! bad HASH


def by_importlib(data):
    mod = importlib.import_module("hashlib")
    return mod.md5(data).hexdigest()  #! bad HASH


def each(data):
    out = {}
    for name in ("sha256", "sha512", "md5"):  #! maybe
        out[name] = getattr(hashlib, name)(data).hexdigest()  #! bad HASH
    return out


def each_good(data):
    return {n: getattr(hashlib, n)(data).hexdigest() for n in ("sha256", "sha384")}


def with_fallback(data):
    return getattr(hashlib, "sha3_512", hashlib.sha512)(data).hexdigest()
