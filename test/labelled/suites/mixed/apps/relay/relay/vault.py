"""Secrets of the providers at rest."""
from __future__ import annotations

import os
from abc import ABC, abstractmethod

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305  #! maybe
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  #! maybe

INFO = b"relay/vault"


class Vault(ABC):
    aead: type

    def __init__(self, master: bytes) -> None:
        self._master = master

    @abstractmethod
    def _key(self, name: str) -> bytes: ...

    def put(self, name: str, value: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + self.aead(self._key(name)).encrypt(nonce, value, name.encode())  #! maybe

    def get(self, name: str, blob: bytes) -> bytes:
        return self.aead(self._key(name)).decrypt(blob[:12], blob[12:], name.encode())  #! maybe


class AesVault(Vault):
    aead = AESGCM

    def _key(self, name: str) -> bytes:
        return HKDF(hashes.SHA256(), 32, None, INFO + name.encode()).derive(self._master)


class LightVault(Vault):
    """For the ARM boxes without AES instructions."""

    aead = ChaCha20Poly1305  #! bad CIPHER

    def _key(self, name: str) -> bytes:
        return HKDF(hashes.BLAKE2b(64), 32, None, INFO + name.encode()).derive(self._master)  #! bad KDF


def master_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())  #! bad KDF


def open_vault(master: bytes, light: bool = False) -> Vault:
    cls = LightVault if light else AesVault
    return cls(master)
