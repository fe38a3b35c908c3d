"""Encrypted note archives in the formats of older releases."""
from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from ..api import StoragePlugin
from ..lazyhash import quick, stable

try:
    from Crypto.Cipher import DES3, Salsa20  #! maybe
    from Crypto.Protocol.KDF import PBKDF2  #! maybe
except ImportError:
    DES3 = Salsa20 = PBKDF2 = None

FORMATS: dict[int, "type[Format]"] = {}
PASSES = [1, 100, 250_000]


class Format:
    """One release's file format; subclasses register by number."""

    number = 0
    salt_size = 16
    iterations = PASSES[2]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        FORMATS[cls.number] = cls

    def key(self, password: bytes, salt: bytes) -> bytes:
        return PBKDF2HMAC(hashes.SHA256(), 32, salt, self.iterations).derive(password)  #! ok

    def cipher(self, key: bytes, iv: bytes) -> Cipher:
        return Cipher(algorithms.AES(key), modes.CBC(iv))  #! ok

    def seal(self, password: bytes, note: bytes) -> bytes:
        salt, iv = os.urandom(self.salt_size), os.urandom(16)  #! ok
        enc = self.cipher(self.key(password, salt), iv).encryptor()
        fill = 16 - len(note) % 16
        return salt + iv + enc.update(note + bytes([fill]) * fill) + enc.finalize()


class Release1(Format):
    number = 1

    def key(self, password: bytes, salt: bytes) -> bytes:
        return hashlib.sha256(password).digest()  #! bad KDF

    def seal(self, password: bytes, note: bytes) -> bytes:
        return Salsa20.new(key=self.key(password, b"")).encrypt(note)  #! bad MODULE


class Release2(Format):
    number = 2

    def key(self, password: bytes, salt: bytes) -> bytes:
        return PBKDF2(password, salt, dkLen=24, count=PASSES[2])  #! bad MODULE

    def seal(self, password: bytes, note: bytes) -> bytes:
        iv = os.urandom(8)  #! ok
        return iv + DES3.new(self.key(password, iv * 2), DES3.MODE_CFB, iv).encrypt(note)  #! bad MODULE


class Release3(Format):
    number = 3

    def key(self, password: bytes, salt: bytes) -> bytes:
        return PBKDF2HMAC(hashes.SHA512(), length=32, salt=salt, iterations=PASSES[1]).derive(password)  #! bad KDF


class Release4(Format):
    number = 4

    def cipher(self, key: bytes, iv: bytes) -> Cipher:
        return Cipher(algorithms.ChaCha20(key, iv), mode=None)  #! bad CIPHER


class Release5(Format):
    number = 5
    iterations = 600_000  #! ok

    def cipher(self, key: bytes, iv: bytes) -> Cipher:
        return Cipher(algorithms.AES256(key), modes.CTR(iv))  #! ok


class Share:
    """Sends one note to another device."""

    def __init__(self) -> None:
        self.private = X25519PrivateKey.generate()  #! bad ASYM

    def agree(self, peer: bytes) -> bytes:
        return self.private.exchange(X25519PublicKey.from_public_bytes(peer))  #! maybe


@contextlib.contextmanager
def watched(make: Callable[..., Any]) -> Iterator[Any]:
    state = make()  #! ok
    try:
        yield state
    finally:
        state.update(b"end")


class ArchivePlugin(StoragePlugin):
    title = "archive"

    def note_id(self, note: bytes) -> str:
        with watched(hashlib.md5) as state:  #! bad HASH
            state.update(note)
        return state.hexdigest()

    def link_id(self, note: bytes) -> str:
        return quick(note).hexdigest()  #! bad HASH

    def folder_id(self, name: str) -> str:
        return stable(name.encode()).hexdigest()  #! ok

    def attachment_id(self, note: bytes) -> str:
        with watched(lambda: hashlib.sha256(usedforsecurity=False)) as state:  #! ok
            state.update(note)
        return state.hexdigest()

    def save(self, password: str, note: bytes, release: int = 5) -> bytes:
        return FORMATS[release]().seal(password.encode(), note)
