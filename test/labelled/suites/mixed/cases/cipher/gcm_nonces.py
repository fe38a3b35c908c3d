import os
import secrets

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = b"unique nonce"  #! maybe
ZERO = bytes(12)  #! maybe


def a(key, data):
    return AESGCM(key).encrypt(NONCE, data, None)  #! bad CIPHER


def b(key, data):
    return AESGCM(key).encrypt(b"\x00" * 12, data, b"hdr")  #! bad CIPHER


def c(key, data):
    gcm = AESGCM(key)
    return gcm.encrypt(ZERO, data, None)  #! bad CIPHER


def d(key):
    return Cipher(algorithms.AES(key), modes.GCM(b"000000000000")).encryptor()  #! bad CIPHER


def e(key, data):
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, data, None)


def f(key, data):
    nonce = secrets.token_bytes(12)
    enc = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
    return nonce + enc.update(data) + enc.finalize() + enc.tag


def g(key, blob):
    return AESGCM(key).decrypt(blob[:12], blob[12:], None)


def h(bits=256):
    return AESGCM.generate_key(bit_length=bits)
