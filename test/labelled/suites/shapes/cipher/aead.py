import os

from cryptography.hazmat.primitives.ciphers import aead
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, AESOCB3, AESSIV, ChaCha20Poly1305  #! maybe

NONCE = b"\x00" * 12  #! maybe


def gcm(key, data):
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, data, None)


def gcm_static(key, data):
    return AESGCM(key).encrypt(NONCE, data, None)  #! bad CIPHER


def gcm_literal(key, data):
    return AESGCM(key).encrypt(b"unique nonce", data, None)  #! bad CIPHER


def ccm(key, nonce, data):
    return AESCCM(key).encrypt(nonce, data, b"")


def ocb(key, nonce, data):
    return AESOCB3(key).encrypt(nonce, data, None)  #! bad CIPHER


def siv(key, data):
    return AESSIV(key).encrypt(data, None)  #! bad CIPHER


def gcmsiv(key, nonce, data):
    return aead.AESGCMSIV(key).encrypt(nonce, data, None)  #! bad CIPHER


def cc20(key, nonce, data):
    box = ChaCha20Poly1305(key)  #! bad CIPHER
    return box.encrypt(nonce, data, None)  #! maybe


def newkey():
    return ChaCha20Poly1305.generate_key()  #! bad CIPHER


def newkey_ok():
    return AESGCM.generate_key(bit_length=256)
