import os

from cryptography.hazmat.decrepit.ciphers import algorithms as old  #! maybe
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def _algo(key, legacy):
    return old.TripleDES(key) if legacy else algorithms.AES(key)  #! maybe


def a(key, data):
    return Cipher(old.RC2(key), modes.CBC(os.urandom(8))).encryptor().update(data)  #! bad CIPHER


class Codec:
    def __init__(self, key):
        self.alg = old.Blowfish(key)  #! maybe
        self.good = algorithms.AES(key)

    def seal(self, data):
        return Cipher(self.alg, modes.CBC(os.urandom(8))).encryptor().update(data)  #! bad CIPHER

    def seal_ok(self, data):
        return Cipher(self.good, modes.CBC(os.urandom(16))).encryptor().update(data)


class FixedNonce:
    nonce = bytes(12)  #! maybe

    def seal(self, key, data):
        return AESGCM(key).encrypt(self.nonce, data, None)  #! bad CIPHER

    def seal_ok(self, key, data):
        n = os.urandom(12)
        return n + AESGCM(key).encrypt(n, data, None)


def gcm_mode(key, data):
    return Cipher(algorithms.AES(key), modes.GCM(b"\x01" * 12)).encryptor().update(data)  #! bad CIPHER


def gcm_mode_ok(key, data):
    return Cipher(algorithms.AES(key), modes.GCM(os.urandom(12))).encryptor().update(data)
