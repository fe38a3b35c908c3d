import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305  #! maybe

AEADS = {"gcm": AESGCM, "chacha": ChaCha20Poly1305}  #! maybe


def seal(cls, key, data):
    n = os.urandom(12)
    return n + cls(key).encrypt(n, data, None)  #! maybe


def a(key, data):
    return seal(ChaCha20Poly1305, key, data)  #! bad CIPHER


def b(key, data):
    return seal(AESGCM, key, data)


def c(key, n, data):
    return AEADS["chacha"](key).encrypt(n, data, None)  #! bad CIPHER


def d(key, n, data):
    return AEADS["gcm"](key).encrypt(n, data, None)


def e(key, iv, data):
    name = "Camellia"  #! maybe
    alg = getattr(algorithms, name)(key)  #! bad CIPHER
    return Cipher(alg, modes.CBC(iv)).encryptor().update(data)  #! maybe


def f(key, iv, data):
    alg = getattr(algorithms, "AES")(key)
    return Cipher(alg, modes.CBC(iv)).encryptor().update(data)


class Box:
    aead = AESGCM

    def __init__(self, key):
        self.c = self.aead(key)  #! maybe

    def seal(self, data):
        n = os.urandom(12)
        return n + self.c.encrypt(n, data, None)


class StreamBox(Box):
    aead = ChaCha20Poly1305  #! bad CIPHER
