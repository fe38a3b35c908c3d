from cryptography.hazmat.decrepit.ciphers.algorithms import (
    ARC4,  #! maybe
    IDEA,  #! maybe
    RC2,  #! maybe
    SEED,  #! maybe
    TripleDES,  #! maybe
)
from cryptography.hazmat.primitives.ciphers import Cipher as C
from cryptography.hazmat.primitives.ciphers import modes as m


def idea(k, iv):
    return C(IDEA(k), m.CBC(iv)).encryptor()  #! bad CIPHER


def seed(k, iv):
    return C(SEED(k), m.OFB(iv)).decryptor()  #! bad CIPHER


def rc2(k, iv):
    return C(RC2(k), m.CBC(iv)).encryptor()  #! bad CIPHER


def rc4(k):
    return C(ARC4(k), None).decryptor()  #! bad CIPHER


def triple(k, iv, data):
    return C(TripleDES(k), m.CFB8(iv)).encryptor().update(data)  #! bad CIPHER
