"""Sealing and opening packs; one class for each on-disk generation."""
from __future__ import annotations

import abc
import hashlib
import hmac
import itertools
import os
import secrets
from typing import Iterator

from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish, TripleDES
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, ChaCha20Poly1305
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

from .compat import AES, ARC4, CMAC, ChaCha20, pkcs7


class Vault(abc.ABC):
    aead: type | None = None

    def __init__(self, key: bytes):
        self.key = key

    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        nonce = os.urandom(12)  #! ok
        return nonce + self.aead(self.key).encrypt(nonce, pack, context)

    def tag(self, sealed: bytes) -> bytes:
        return hmac.digest(self.key, sealed, "sha256")  #! ok


class GcmVault(Vault):
    aead = AESGCM  #! ok


class CcmVault(Vault):
    aead = AESCCM  #! ok


class FastVault(Vault):
    aead = ChaCha20Poly1305  #! bad CIPHER


class CbcVault(Vault):
    """Block cipher in CBC mode with a separate tag."""

    algorithm = algorithms.AES  #! ok

    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        size = self.algorithm.block_size
        iv = os.urandom(size // 8)  #! ok
        padder = padding.PKCS7(size).padder()  #! ok
        enc = Cipher(self.algorithm(self.key), modes.CBC(iv)).encryptor()  #! ok
        return iv + enc.update(padder.update(pack) + padder.finalize()) + enc.finalize()


class TripleVault(CbcVault):
    algorithm = TripleDES  #! bad CIPHER


class PufferVault(CbcVault):
    algorithm = Blowfish  #! bad CIPHER

    def tag(self, sealed: bytes) -> bytes:
        return hmac.digest(self.key, sealed, digest="md5")  #! bad MAC


class CamelVault(CbcVault):
    def __init__(self, key: bytes):
        super().__init__(key)
        self.algorithm = algorithms.Camellia  #! bad CIPHER


class CtrVault(Vault):
    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        iv = secrets.token_bytes(16)  #! ok
        enc = Cipher(algorithms.AES256(self.key), mode=modes.CTR(iv)).encryptor()  #! ok
        return iv + enc.update(pack) + enc.finalize()


class DomeVault(Vault):
    """Generation 3, written with the optional package."""

    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        iv = os.urandom(16)  #! ok
        return iv + AES.new(self.key, AES.MODE_CBC, iv).encrypt(pkcs7(pack))  #! bad MODULE

    def tag(self, sealed: bytes) -> bytes:
        return CMAC.new(self.key, msg=sealed, ciphermod=AES).digest()  #! bad MODULE


class StreamVault(Vault):
    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        make = ChaCha20.new if len(self.key) == 32 else ARC4.new  #! bad CIPHER
        return make(key=self.key).encrypt(pack)  #! maybe


class PadVault(Vault):
    """Generation 1: no cipher package was at hand."""

    def _stream(self) -> Iterator[int]:
        for counter in itertools.count():
            yield from hashlib.sha256(self.key + counter.to_bytes(8, "big")).digest()  #! maybe

    def seal(self, pack: bytes, context: bytes = b"") -> bytes:
        return bytes(p ^ k for p, k in zip(pack, self._stream()))  #! bad HANDMADE


def export_key(kek: bytes, key: bytes) -> bytes:
    return aes_key_wrap(kek, key)  #! ok


def obfuscate(secret: bytes, mask: bytes) -> bytes:
    return bytes(b ^ mask[i % len(mask)] for i, b in enumerate(secret))  #! bad HANDMADE


def volume_name(vault: Vault, serial: int) -> str:
    return f"{type(vault).__name__.lower()}-{serial:08x}"  #! ok


def password_for_share(words: list[str], count: int = 6) -> str:
    return "-".join(secrets.choice(words) for _ in range(count))  #! ok
