import bcrypt  #! maybe
from bcrypt import checkpw, gensalt, hashpw  #! maybe


def store(pw: str) -> bytes:
    return bcrypt.hashpw(pw.encode(), bcrypt.gensalt(12))  #! bad KDF


def check(pw: str, stored: bytes) -> bool:
    return bcrypt.checkpw(pw.encode(), stored)  #! bad KDF


def store_imported(pw):
    salt = gensalt()  #! maybe
    return hashpw(pw, salt)  #! bad KDF


def check_imported(pw, stored):
    return checkpw(pw, stored)  #! bad KDF


def raw(pw, salt):
    return bcrypt.kdf(password=pw, salt=salt, desired_key_bytes=32, rounds=100)  #! bad KDF
