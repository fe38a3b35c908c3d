import hashlib
import secrets

ROUNDS = 500  #! maybe
GOOD_ROUNDS = 10 ** 6
PARAMS = {"iterations": 10}  #! maybe
GOOD_PARAMS = {"iterations": 320000, "dklen": 32}


def stretch(pw, salt, rounds):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, rounds)  #! maybe


def a(pw, salt):
    return stretch(pw, salt, 1)  #! bad KDF


def b(pw, salt):
    return stretch(pw, salt, 480000)


def c(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, ROUNDS)  #! bad KDF


def d(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, GOOD_ROUNDS)


def e(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, **PARAMS)  #! bad KDF


def f(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, **GOOD_PARAMS)


def g(pw):
    return hashlib.pbkdf2_hmac("sha256", pw, secrets.token_bytes(4), 300000)  #! bad KDF


def h(pw):
    return hashlib.pbkdf2_hmac("sha256", pw, secrets.token_bytes(16), 300000)


class Vault:
    iterations = 256  #! maybe
    strong = 256_000

    def key(self, pw, salt):
        return hashlib.pbkdf2_hmac("sha256", pw, salt, self.iterations)  #! bad KDF

    def strong_key(self, pw, salt):
        return hashlib.pbkdf2_hmac("sha256", pw, salt, self.strong)
