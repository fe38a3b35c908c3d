import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def rc4(key, data):
    return Cipher(algorithms.ARC4(key), mode=None).encryptor().update(data)  #! bad CIPHER


def blowfish(key, iv, data):
    enc = Cipher(algorithms.Blowfish(key), modes.CBC(iv)).encryptor()  #! bad CIPHER
    return enc.update(data) + enc.finalize()


def cast(key, iv):
    return Cipher(algorithms.CAST5(key), modes.CFB(iv))  #! bad CIPHER


def camellia(key, iv):
    return Cipher(algorithm=algorithms.Camellia(key), mode=modes.CTR(iv))  #! bad CIPHER


def chacha(key, nonce):
    algo = algorithms.ChaCha20(key, nonce)  #! maybe
    return Cipher(algo, mode=None).encryptor()  #! bad CIPHER


def tdes(key, iv, data):
    enc = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).encryptor()  #! bad CIPHER
    return enc.update(data) + enc.finalize()


def tdes_read(key, iv, data):
    dec = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).decryptor()  #! maybe
    return dec.update(data) + dec.finalize()


def sm4(key, iv):
    return Cipher(algorithms.SM4(key), modes.CBC(iv)).encryptor()  #! bad CIPHER


def aes_cbc(key, data):
    iv = os.urandom(16)
    enc = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + enc.update(data) + enc.finalize()


def aes_ctr(key, nonce):
    return Cipher(algorithms.AES256(key), modes.CTR(nonce)).encryptor()


def aes_xts(key, tweak):
    return Cipher(algorithms.AES(key), modes.XTS(tweak)).encryptor()


def aes_ecb(key):
    return Cipher(algorithms.AES128(key), modes.ECB()).encryptor()  #! maybe
