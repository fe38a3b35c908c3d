import hashlib
from functools import partial

weak = partial(hashlib.pbkdf2_hmac, "sha256", iterations=100)  #! maybe
good = partial(hashlib.pbkdf2_hmac, "sha256", iterations=400_000)


def a(pw, salt):
    return weak(pw, salt)  #! bad KDF


def b(pw, salt):
    return good(pw, salt)


def c(pw, salt, legacy=False):
    rounds = 600_000 if not legacy else 1  #! maybe
    return hashlib.pbkdf2_hmac("sha256", pw, salt, rounds)  #! maybe


def d(pw, user):
    derive = hashlib.scrypt  #! maybe
    return derive(pw, salt=user, n=16384, r=8, p=1)  #! bad KDF


def e(pw, salt):
    name = "sha" + "256"
    return hashlib.pbkdf2_hmac(name, pw, salt, 10 * 100_000)


def f(pw, salt):
    return hashlib.pbkdf2_hmac(hash_name="ripemd160", password=pw, salt=salt, iterations=100_000)  #! bad KDF


def g(pws, salt):
    return [hashlib.pbkdf2_hmac("sha256", p, salt, 200) for p in pws]  #! bad KDF


def h(pws, salt):
    return [hashlib.pbkdf2_hmac("sha256", p, salt, 200_000) for p in pws]
