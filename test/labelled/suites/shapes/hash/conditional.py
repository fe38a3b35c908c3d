try:
    from hashlib import sha1  #! maybe
except ImportError:
    from sha import new as sha1  #! maybe

try:
    import hashlib
except ImportError:
    hashlib = None


def commit(data):
    return sha1(b"blob %d\0" % len(data) + data).hexdigest()  #! maybe


def sign_in_token(data):
    return sha1(data).hexdigest()  #! bad HASH


def inner(data):
    from hashlib import md5  #! maybe
    return md5(data).hexdigest()  #! bad HASH


def dynamic(data):
    return __import__("hashlib").md5(data).hexdigest()  #! bad HASH


def dynamic_ok(data):
    return __import__("hashlib").sha256(data).hexdigest()


def lib(data):
    import importlib
    mod = importlib.import_module("hashlib")
    return mod.new("sha1", data).hexdigest() if hashlib else None  #! bad HASH
