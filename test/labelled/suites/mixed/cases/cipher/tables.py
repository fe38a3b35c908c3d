import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305  #! maybe

CIPHERS = {
    "bf": algorithms.Blowfish,  #! maybe
    "aes": algorithms.AES,
}
AEADS = {"gcm": AESGCM, "chacha": ChaCha20Poly1305}  #! maybe


def old(key, iv):
    return Cipher(CIPHERS["bf"](key), modes.CBC(iv)).encryptor()  #! bad CIPHER


def new(key, iv):
    return Cipher(CIPHERS["aes"](key), modes.CBC(iv)).encryptor()


def seal_old(key, data):
    nonce = os.urandom(12)
    return nonce, AEADS["chacha"](key).encrypt(nonce, data, None)  #! bad CIPHER


def seal(key, data):
    nonce = os.urandom(12)
    return nonce, AEADS["gcm"](key).encrypt(nonce, data, None)


def build(key, iv, algorithm=algorithms.AES):
    return Cipher(algorithm(key), modes.CBC(iv))  #! maybe


def via_getattr(key, iv):
    return Cipher(getattr(algorithms, "CAST5")(key), modes.CBC(iv))  #! bad CIPHER


def calls(key, iv):
    return build(key, iv), build(key, iv, algorithms.SEED)  #! bad CIPHER
