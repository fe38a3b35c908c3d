import hashlib

NONSEC = {"usedforsecurity": False}
SEC = {"usedforsecurity": True}
try:
    hashlib.md5(usedforsecurity=False)
    FLAG = {"usedforsecurity": False}
except TypeError:
    FLAG = {"usedforsecurity": False}


def a(data):
    return hashlib.md5(data, **NONSEC).hexdigest()


def b(data):
    return hashlib.md5(data, **SEC).hexdigest()  #! bad HASH


def c(data):
    return hashlib.sha1(data, **FLAG).hexdigest()


def d(data):
    not_security = False
    return hashlib.sha1(data, usedforsecurity=not_security).hexdigest()


def e(data):
    args = ("md5", data)  #! maybe
    return hashlib.new(*args).hexdigest()  #! bad HASH


def f(data):
    params = {"name": "sha1", "data": data}  #! maybe
    return hashlib.new(**params).hexdigest()  #! bad HASH


def g(data):
    params = dict(name="sha512", data=data)
    return hashlib.new(**params).hexdigest()
