import os

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4, Blowfish, CAST5, IDEA, SEED, TripleDES  #! maybe
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def aes_cbc(key, data):
    e = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16))).encryptor()
    return e.update(data) + e.finalize()


def aes_ctr(key, nonce, data):
    e = Cipher(algorithms.AES256(key), modes.CTR(nonce)).encryptor()
    return e.update(data) + e.finalize()


def des3(key, iv, data):
    e = Cipher(TripleDES(key), modes.CBC(iv)).encryptor()  #! bad CIPHER
    return e.update(data) + e.finalize()


def des3_read(key, iv, data):
    d = Cipher(TripleDES(key), modes.CBC(iv)).decryptor()  #! maybe
    return d.update(data) + d.finalize()


def rc4(key, data):
    e = Cipher(ARC4(key), mode=None).encryptor()  #! bad CIPHER
    return e.update(data)


def blow(key, iv, data):
    return Cipher(Blowfish(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def cast(key, iv, data):
    return Cipher(CAST5(key), modes.CFB(iv)).encryptor().update(data)  #! bad CIPHER


def idea(key, iv, data):
    return Cipher(IDEA(key), modes.OFB(iv)).encryptor().update(data)  #! bad CIPHER


def seed(key, iv, data):
    return Cipher(SEED(key), modes.CBC(iv)).decryptor().update(data)  #! bad CIPHER


def camellia(key, iv, data):
    alg = algorithms.Camellia(key)  #! maybe
    return Cipher(alg, modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def chacha(key, nonce, data):
    return Cipher(algorithms.ChaCha20(key, nonce), None).encryptor().update(data)  #! bad CIPHER


def sm4(key, iv, data):
    return Cipher(algorithms.SM4(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def ecb(key, data):
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(data)  #! maybe
