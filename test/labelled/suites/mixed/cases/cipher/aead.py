import os

from cryptography.hazmat.primitives.ciphers import aead
from cryptography.hazmat.primitives.ciphers.aead import (
    AESCCM,
    AESOCB3,  #! maybe
    AESSIV,  #! maybe
    ChaCha20Poly1305,  #! maybe
)


def chacha(key, data):
    nonce = os.urandom(12)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, data, None)  #! bad CIPHER


def chacha_key():
    return ChaCha20Poly1305.generate_key()  #! bad CIPHER


def ocb(key, data):
    nonce = os.urandom(12)
    return nonce + AESOCB3(key).encrypt(nonce, data, None)  #! bad CIPHER


def siv(key, data):
    return AESSIV(key).encrypt(data, [b"header"])  #! bad CIPHER


def gcmsiv(key, data):
    nonce = os.urandom(12)
    return nonce + aead.AESGCMSIV(key).encrypt(nonce, data, None)  #! bad CIPHER


def ccm(key, data):
    nonce = os.urandom(13)
    return nonce + AESCCM(key, tag_length=16).encrypt(nonce, data, None)


def gcm(key, data):
    nonce = os.urandom(12)
    return nonce + aead.AESGCM(key).encrypt(nonce, data, b"v1")
