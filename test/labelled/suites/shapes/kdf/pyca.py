import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  #! maybe
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  #! maybe


def a(pw, salt):
    return Scrypt(salt=salt, length=32, n=2**14, r=8, p=1).derive(pw)  #! bad KDF


def b(pw):
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=os.urandom(16), iterations=480000)
    return kdf.derive(pw)


def c(pw):
    kdf = PBKDF2HMAC(  #! maybe
        algorithm=hashes.MD5(),  #! bad KDF
        length=32,
        salt=os.urandom(16),
        iterations=480000,
    )
    return kdf.derive(pw)


def d(pw, salt):
    kdf = PBKDF2HMAC(hashes.SHA256(), 32, salt, 999)  #! bad KDF
    return kdf.derive(pw)


def e(pw, salt):
    kdf = PBKDF2HMAC(  #! maybe
        algorithm=hashes.SHA256(),
        length=10,  #! bad KDF
        salt=salt,
        iterations=480000,
    )
    return kdf.derive(pw)


def f(secret):
    return HKDF(algorithm=hashes.SHA1(), length=32, salt=None, info=b"x").derive(secret)


def g(secret):
    return HKDF(algorithm=hashes.MD5(), length=32, salt=None, info=b"x").derive(secret)  #! bad KDF


def h(secret, salt):
    return Argon2id(salt=salt, length=32, iterations=1, lanes=4, memory_cost=65536).derive(secret)  #! bad KDF


def i(z):
    return ConcatKDFHash(hashes.SHA256(), 32, None).derive(z)


def j(z):
    return ConcatKDFHash(hashes.BLAKE2s(32), 32, None).derive(z)  #! bad KDF
