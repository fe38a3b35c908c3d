from cryptography.hazmat.primitives.ciphers import Cipher, modes

from . import Algo
from .algos import algorithms as alg


def seal(key, iv, algo):
    return Cipher(algo(key), modes.CBC(iv)).encryptor()  #! maybe


def seal_camellia(key, iv):
    return seal(key, iv, Algo.CAMELLIA.value)  #! bad CIPHER


def seal_blowfish(key, iv):
    return Cipher(Algo.BLOWFISH.value(key), modes.CBC(iv)).encryptor()  #! bad CIPHER


def seal_aes(key, iv):
    return seal(key, iv, alg.AES)


def seal_aes_direct(key, iv):
    return Cipher(Algo.AES.value(key), modes.CBC(iv)).encryptor()
