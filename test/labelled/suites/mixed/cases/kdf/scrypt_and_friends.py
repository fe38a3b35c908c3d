import hashlib
import os
from hashlib import scrypt  #! maybe


def a(pw, salt):
    return hashlib.scrypt(pw, salt=salt, n=2**14, r=8, p=1)  #! bad KDF


def b(pw, salt):
    return scrypt(pw, salt=salt, n=16384, r=8, p=1, dklen=32)  #! bad KDF


def c(pw):
    params = dict(salt=os.urandom(16), n=2**15, r=8, p=1, maxmem=64 * 1024 * 1024)
    return hashlib.scrypt(pw, **params)  #! bad KDF


def d(pw, salt):
    derive = hashlib.scrypt  #! maybe
    return derive(pw, salt=salt, n=2, r=8, p=1)  #! bad KDF


def e(pw, salt):
    import crypt  #! maybe

    return crypt.crypt(pw, salt)  #! bad KDF


def f(pw):
    from crypt import METHOD_SHA512, crypt as unix_crypt, mksalt  #! maybe

    return unix_crypt(pw, mksalt(METHOD_SHA512))  #! bad KDF


def scrypt_label():
    return "scrypt"
