import hashlib

from .config import KDF_HASH, KDF_ROUNDS, OK_HASH, OK_ROUNDS


def weak_hash(pw, salt):
    return hashlib.pbkdf2_hmac(KDF_HASH, pw, salt, OK_ROUNDS)  #! bad KDF


def weak_rounds(pw, salt):
    return hashlib.pbkdf2_hmac(OK_HASH, pw, salt, KDF_ROUNDS)  #! bad KDF


def good(pw, salt):
    return hashlib.pbkdf2_hmac(OK_HASH, pw, salt, OK_ROUNDS)


def derive(pw, salt, digest=OK_HASH, rounds=OK_ROUNDS):
    return hashlib.pbkdf2_hmac(digest, pw, salt, rounds)  #! maybe
