import hashlib
import os

SALT = b"salty"  #! maybe
GOOD_SALT = b"0123456789abcdef"
ROUNDS = 600_000
FEW = 100  #! maybe


def md5_based(pw, salt):
    return hashlib.pbkdf2_hmac("md5", pw, salt, ROUNDS)  #! bad KDF


def few(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, FEW)  #! bad KDF


def few_kw(pw, salt):
    return hashlib.pbkdf2_hmac(hash_name="sha512", password=pw, salt=salt, iterations=999)  #! bad KDF


def short_salt(pw):
    return hashlib.pbkdf2_hmac("sha256", pw, SALT, ROUNDS)  #! bad KDF


def short_random_salt(pw):
    salt = os.urandom(8)  #! maybe
    return salt, hashlib.pbkdf2_hmac("sha256", pw, salt, 310_000)  #! bad KDF


def short_key(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, ROUNDS, dklen=8)  #! bad KDF


def short_key_positional(pw, salt):
    return hashlib.pbkdf2_hmac("sha256", pw, salt, ROUNDS, 13)  #! bad KDF


def blake(pw, salt):
    return hashlib.pbkdf2_hmac("blake2b", pw, salt, ROUNDS)  #! bad KDF


def good(pw):
    salt = os.urandom(16)
    return salt, hashlib.pbkdf2_hmac("sha256", pw, salt, ROUNDS)


def good_sha1(pw, salt):
    return hashlib.pbkdf2_hmac("sha1", pw, salt, 1_300_000, dklen=20)


def good_const(pw):
    return hashlib.pbkdf2_hmac("sha512", pw, GOOD_SALT, 1000, 14)
