import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def md5(pw, salt):
    kdf = PBKDF2HMAC(hashes.MD5(), 32, salt, 480000)  #! bad KDF
    return kdf.derive(pw)


def few(pw, salt):
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=1).derive(pw)  #! bad KDF


def spread(pw, salt):
    kdf = PBKDF2HMAC(  #! maybe
        algorithm=hashes.SHA256(),
        length=32,
        salt=salt,
        iterations=500,  #! bad KDF
    )
    return kdf.derive(pw)


def spread_salt(pw):
    kdf = PBKDF2HMAC(  #! maybe
        algorithm=hashes.SHA512(),
        length=64,
        salt=b"pepper",  #! bad KDF
        iterations=210_000,
    )
    return kdf.derive(pw)


def spread_hash(pw, salt):
    kdf = PBKDF2HMAC(  #! maybe
        algorithm=hashes.BLAKE2b(64),  #! bad KDF
        length=32,
        salt=salt,
        iterations=210_000,
    )
    return kdf.derive(pw)


def short_key(pw, salt):
    return PBKDF2HMAC(hashes.SHA256(), 8, salt, 600000).derive(pw)  #! bad KDF


def good(pw):
    salt = os.urandom(32)
    kdf = PBKDF2HMAC(
        algorithm=hashes.SHA256(),
        length=32,
        salt=salt,
        iterations=600_000,
    )
    return salt, kdf.derive(pw)


def good_sha1(pw, salt):
    return PBKDF2HMAC(hashes.SHA1(), 16, salt, 1_300_000).derive(pw)
