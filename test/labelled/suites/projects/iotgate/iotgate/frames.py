"""Encrypted frames of the radio link."""
from __future__ import annotations

import os
from typing import Callable

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4, Blowfish  #! maybe
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, AESGCMSIV, AESSIV  #! maybe
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.poly1305 import Poly1305  #! maybe

CODECS: dict[str, Callable[[bytes, bytes], bytes]] = {}


def codec(name: str):
    def decorate(function):
        CODECS[name] = function
        return function

    return decorate


@codec("ccm")
def seal_ccm(key: bytes, frame: bytes) -> bytes:
    nonce = os.urandom(13)
    return nonce + AESCCM(key, tag_length=8).encrypt(nonce, frame, None)


@codec("gcm")
def seal_gcm(key: bytes, frame: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, frame, b"v2")


@codec("gcm0")
def seal_gcm_fixed(key: bytes, frame: bytes) -> bytes:
    return AESGCM(key).encrypt(b"\x00" * 12, frame, None)  #! bad CIPHER


@codec("siv")
def seal_siv(key: bytes, frame: bytes) -> bytes:
    return AESSIV(key).encrypt(frame, [b"frame"])  #! bad CIPHER


@codec("gcmsiv")
def seal_gcm_siv(key: bytes, frame: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCMSIV(key).encrypt(nonce, frame, None)  #! bad CIPHER


@codec("ctr")
def seal_ctr(key: bytes, frame: bytes) -> bytes:
    nonce = os.urandom(16)
    encryptor = Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor()
    return nonce + encryptor.update(frame) + encryptor.finalize()


@codec("camellia")
def seal_camellia(key: bytes, frame: bytes) -> bytes:
    iv = os.urandom(16)
    encryptor = Cipher(algorithms.Camellia(key), modes.CFB(iv)).encryptor()  #! bad CIPHER
    return iv + encryptor.update(frame) + encryptor.finalize()


@codec("chacha")
def seal_chacha(key: bytes, frame: bytes) -> bytes:
    nonce = os.urandom(16)
    cipher = Cipher(algorithms.ChaCha20(key, nonce), mode=None)  #! bad CIPHER
    return nonce + cipher.encryptor().update(frame)


@codec("rc4")
def seal_rc4(key: bytes, frame: bytes) -> bytes:
    return Cipher(ARC4(key), mode=None).encryptor().update(frame)  #! bad CIPHER


@codec("blowfish")
def seal_blowfish(key: bytes, frame: bytes) -> bytes:
    iv = os.urandom(8)
    return iv + Cipher(Blowfish(key), modes.CBC(iv)).encryptor().update(frame)  #! bad CIPHER


@codec("ecb")
def seal_ecb(key: bytes, frame: bytes) -> bytes:
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(frame)  #! maybe


def frame_mac(key: bytes, frame: bytes) -> bytes:
    mac = CMAC(algorithms.AES(key))
    mac.update(frame)
    return mac.finalize()


def quick_mac(key: bytes, frame: bytes) -> bytes:
    return Poly1305.generate_tag(key, frame)  #! bad MAC


def digest(frame: bytes) -> bytes:
    state = hashes.Hash(hashes.SHA3_256())
    state.update(frame)
    return state.finalize()


def short_digest(frame: bytes) -> bytes:
    state = hashes.Hash(hashes.BLAKE2s(32))  #! bad HASH
    state.update(frame)
    return state.finalize()[:8]


def meter_digest(frame: bytes) -> bytes:
    state = hashes.Hash(hashes.SM3())  #! bad HASH
    state.update(frame)
    return state.finalize()


def seal(name: str, key: bytes, frame: bytes) -> bytes:
    return CODECS[name](key, frame)
