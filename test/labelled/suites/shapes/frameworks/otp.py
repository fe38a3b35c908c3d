from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP


def a(key):
    return TOTP(key, 6, hashes.SHA1(), 30)


def b(key):
    return TOTP(key, 8, hashes.SHA256(), 30)


def c(key):
    return HOTP(key, 6, hashes.SHA512())


def d():
    return HOTP(b"12345678", 6, hashes.SHA256(), enforce_key_length=False)  #! bad MAC
