from Crypto.Hash import SHA256, SHA512  #! maybe
from Crypto.Protocol.KDF import HKDF, PBKDF1, PBKDF2, bcrypt, scrypt  #! maybe


def one(pw, salt):
    return PBKDF2(pw, salt, dkLen=32, count=1_000_000, hmac_hash_module=SHA512)  #! bad MODULE


def two(pw, salt):
    return PBKDF2(pw, salt)  #! bad MODULE


def three(pw, salt):
    return PBKDF1(pw, salt, 16, count=1000)  #! bad KDF


def four(pw, salt):
    return scrypt(pw, salt, 32, N=2**14, r=8, p=1)  #! bad KDF


def five(pw):
    return bcrypt(pw, 12)  #! bad KDF


def six(ikm, salt):
    return HKDF(ikm, 32, salt, SHA256)  #! bad MODULE
