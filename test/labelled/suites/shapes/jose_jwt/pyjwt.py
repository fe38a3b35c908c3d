import jwt

SECRET = "secret"  #! maybe
ALG = "ES256K"  #! maybe


def a(p, key):
    return jwt.encode(p, key, algorithm="HS256")


def b(p):
    return jwt.encode(p, SECRET, algorithm="HS256")  #! bad TOKEN


def c(p):
    return jwt.encode(p, None, algorithm="none")  #! bad TOKEN


def d(p, key):
    return jwt.encode(p, key, algorithm=ALG)  #! bad TOKEN


def e(p, key):
    return jwt.encode(p, key, algorithm="RS256")


def f(p, key):
    return jwt.encode(p, key, "EdDSA")  #! maybe


def g(t):
    return jwt.decode(t, "key", algorithms=["HS256"])  #! bad TOKEN


def h(t, key):
    return jwt.decode(t, key, algorithms=["RS256", "ES384"])


def i(t):
    return jwt.decode(t, options={"verify_signature": False})  #! maybe


def j(t, key):
    return jwt.decode(t, key, algorithms=["ES256K"])  #! bad TOKEN


def k(p):
    return jwt.encode(p, "an-adequate-secret-of-thirty-two-bytes")


def _issue(p, key, alg):
    return jwt.encode(p, key, algorithm=alg)  #! maybe


def l(p):
    return _issue(p, "", "none")  #! bad TOKEN


def m(p, key):
    return _issue(p, key, "PS256")


class Issuer:
    algorithm = "none"  #! maybe
    good = "ES512"

    def issue(self, p, key):
        return jwt.encode(p, key, algorithm=self.algorithm)  #! bad TOKEN

    def issue_ok(self, p, key):
        return jwt.encode(p, key, algorithm=self.good)
