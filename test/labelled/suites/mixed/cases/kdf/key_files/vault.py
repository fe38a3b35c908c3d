import secrets

from cryptography.hazmat.primitives import hashes

from .derive import from_password, subkey


def open_v1(pw, salt):
    return from_password(pw, salt, hashes.MD5())  #! bad KDF


def open_v2(pw, salt):
    return from_password(pw, salt, hashes.SHA256(), iterations=400)  #! bad KDF


def open_v3(pw):
    salt = secrets.token_bytes(16)
    return salt, from_password(pw, salt, hashes.SHA512())


def log_key(master):
    return subkey(master, b"log")


def old_log_key(master):
    return subkey(master, b"log", hashes.BLAKE2b(64))  #! bad KDF
