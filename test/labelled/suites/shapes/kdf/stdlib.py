import hashlib
import os


def a(pw):
    return hashlib.pbkdf2_hmac("md5", pw, os.urandom(16), 600000)  #! bad KDF


def b(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, 600000)


def c(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, 100)  #! bad KDF


def d(pw):
    return hashlib.pbkdf2_hmac("sha256", pw, b"salt", 600000)  #! bad KDF


def e(pw, salt):
    return hashlib.pbkdf2_hmac("sha1", pw, salt, 600_000, dklen=8)  #! bad KDF


def f(pw, salt):
    return hashlib.pbkdf2_hmac("sha1", pw, salt, 600_000, dklen=32)


def g(pw, salt):
    return hashlib.scrypt(pw, salt=salt, n=2**14, r=8, p=1)  #! bad KDF


def h(pw):
    salt = os.urandom(8)  #! maybe
    return hashlib.pbkdf2_hmac("sha512", pw, salt, 210_000)  #! bad KDF


def i(pw):
    salt = os.urandom(32)
    return hashlib.pbkdf2_hmac(hash_name="sha512", password=pw, salt=salt, iterations=210_000)
