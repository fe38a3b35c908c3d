import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from .choice import ALGORITHM, GOOD_ALGORITHM


def run(algorithm, mode, data):
    e = Cipher(algorithm, mode).encryptor()  #! maybe
    return e.update(data) + e.finalize()


def a(key, data):
    return Cipher(ALGORITHM(key), modes.CBC(os.urandom(16))).encryptor().update(data)  #! bad CIPHER


def b(key, data):
    return Cipher(GOOD_ALGORITHM(key), modes.CBC(os.urandom(16))).encryptor().update(data)


def c(key, data):
    return run(algorithms.Camellia(key), modes.CBC(os.urandom(16)), data)  #! bad CIPHER


def d(key, data):
    return run(algorithms.AES(key), modes.CFB(os.urandom(16)), data)
