from passlib.context import CryptContext
from passlib.hash import argon2, bcrypt, md5_crypt, nthash, pbkdf2_sha256, sha512_crypt  #! maybe

bad_ctx = CryptContext(schemes=["bcrypt"], deprecated="auto")  #! bad KDF
good_ctx = CryptContext(schemes=["pbkdf2_sha256"], deprecated="auto")
mixed = CryptContext(  #! maybe
    schemes=[  #! maybe
        "pbkdf2_sha512",
        "argon2",  #! bad KDF
    ],
)


def a(pw):
    return bcrypt.hash(pw)  #! bad KDF


def b(pw):
    return pbkdf2_sha256.hash(pw)


def c(pw):
    return md5_crypt.hash(pw)  #! bad KDF


def d(pw):
    return sha512_crypt.using(rounds=5000).hash(pw)  #! bad KDF


def e(pw):
    return argon2.hash(pw)  #! bad KDF


def f(pw):
    return nthash.hash(pw)  #! bad KDF


def g(pw, h):
    return pbkdf2_sha256.verify(pw, h), good_ctx.verify(pw, h)


def h(pw):
    return bad_ctx.hash(pw)  #! maybe
