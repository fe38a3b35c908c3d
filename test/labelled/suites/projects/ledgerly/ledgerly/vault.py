"""Columns encrypted at rest."""
from __future__ import annotations

import os
from typing import Protocol

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESOCB3, ChaCha20Poly1305  #! maybe
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  #! maybe


class Box(Protocol):
    def seal(self, data: bytes) -> bytes: ...

    def open(self, data: bytes) -> bytes: ...


class GcmBox:
    def __init__(self, key: bytes) -> None:
        self.aead = AESGCM(key)

    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + self.aead.encrypt(nonce, data, None)

    def open(self, data: bytes) -> bytes:
        return self.aead.decrypt(data[:12], data[12:], None)


class MobileBox(GcmBox):
    """Phones without AES instructions."""

    def __init__(self, key: bytes) -> None:
        super().__init__(key)
        self.aead = ChaCha20Poly1305(key)  #! bad CIPHER


class OcbBox(GcmBox):
    def __init__(self, key: bytes) -> None:
        self.aead = AESOCB3(key)  #! bad CIPHER


class TripleDesBox:
    """The old ledger's card column."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def seal(self, data: bytes) -> bytes:
        iv = os.urandom(8)
        encryptor = Cipher(algorithms.TripleDES(self.key), modes.CBC(iv)).encryptor()  #! bad CIPHER
        return iv + encryptor.update(data) + encryptor.finalize()

    def open(self, data: bytes) -> bytes:
        decryptor = Cipher(algorithms.TripleDES(self.key), modes.CBC(data[:8])).decryptor()  #! maybe
        return decryptor.update(data[8:]) + decryptor.finalize()


def box_key(secret: bytes, salt: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=b"box").derive(secret)


def user_key(password: bytes, salt: bytes) -> bytes:
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=600_000)
    return kdf.derive(password)


def fast_user_key(password: bytes, salt: bytes) -> bytes:
    kdf = PBKDF2HMAC(hashes.SHA256(), 32, salt, iterations=100)  #! bad KDF
    return kdf.derive(password)


def memory_hard_key(password: bytes, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(password)  #! bad KDF


def share_link(data: bytes, key: bytes) -> bytes:
    return Fernet(key).encrypt(data)  #! maybe


BOXES: dict[str, type] = {"gcm": GcmBox, "mobile": MobileBox, "ocb": OcbBox, "3des": TripleDesBox}


def make_box(kind: str, key: bytes) -> Box:
    return BOXES[kind](key)
