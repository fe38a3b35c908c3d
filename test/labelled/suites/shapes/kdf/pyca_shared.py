from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

STATIC_SALT = b"pepper"  #! maybe
LONG_SALT = b"0123456789abcdef0123456789abcdef"


def make_kdf(salt, iterations=600_000, algorithm=None):
    return PBKDF2HMAC(algorithm=algorithm or hashes.SHA256(), length=32, salt=salt, iterations=iterations)  #! maybe


def a(pw):
    return make_kdf(STATIC_SALT).derive(pw)  #! bad KDF


def b(pw, salt):
    return make_kdf(salt).derive(pw)


def c(pw, salt):
    return make_kdf(salt, 50).derive(pw)  #! bad KDF


def d(pw, salt):
    return make_kdf(salt, algorithm=hashes.MD5()).derive(pw)  #! bad KDF


def e(pw, salt):
    return make_kdf(salt, algorithm=hashes.SHA512()).derive(pw)


def f(pw):
    return make_kdf(LONG_SALT).derive(pw)
