import jwt
from functools import partial

HEADER_ALG = {"dev": "none", "prod": "RS512"}  #! maybe
unsigned = partial(jwt.encode, key=None, algorithm="none")  #! bad TOKEN


def a(p, key):
    return jwt.encode(p, key, algorithm=HEADER_ALG["dev"])  #! bad TOKEN


def b(p, key):
    return jwt.encode(p, key, algorithm=HEADER_ALG["prod"])


def c(p):
    kw = {"key": "hunter2", "algorithm": "HS512"}  #! maybe
    return jwt.encode(p, **kw)  #! bad TOKEN


def d(p, secret):
    kw = {"key": secret, "algorithm": "HS512"}
    return jwt.encode(p, **kw)


def e(t, key):
    algs = ["RS256", "none"]  #! maybe
    return jwt.decode(t, key, algorithms=algs)  #! bad TOKEN


def f(t, key):
    algs = ["RS256", "PS384"]
    return jwt.decode(t, key, algorithms=algs)


class Auth:
    def __init__(self, algorithm="ES256K"):
        self.algorithm = algorithm  #! maybe

    def token(self, p, key):
        return jwt.encode(p, key, algorithm=self.algorithm)  #! bad TOKEN
