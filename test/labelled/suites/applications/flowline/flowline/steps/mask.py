"""Masking of personal data before it leaves the warehouse."""
from __future__ import annotations

import abc
import hashlib
import hmac
import itertools
import random
import secrets
from typing import Any

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESOCB3, AESSIV

IPAD, OPAD = np.full(64, 0x36, np.uint8), np.full(64, 0x5C, np.uint8)  #! maybe


class Mask(abc.ABC):
    """Replaces a value; the same value gets the same mask."""

    name = "mask"

    @abc.abstractmethod
    def __call__(self, value: str) -> str: ...


class DigestMixin:
    """Supplies the constructor through a property."""

    @property
    def make(self) -> Any:
        return hashlib.sha256  #! ok

    def digest(self, data: bytes) -> str:
        return self.make(data).hexdigest()  #! ok


class ShortMixin(DigestMixin):
    @property
    def make(self) -> Any:
        return hashlib.md5  #! bad HASH


class MailMask(ShortMixin, Mask):
    """Avatar service style."""

    def __call__(self, value: str) -> str:
        return self.digest(value.strip().lower().encode())


class NameMask(DigestMixin, Mask):
    def __init__(self, tenant: bytes):
        self.tenant = tenant

    def __call__(self, value: str) -> str:
        return self.digest(self.tenant + value.encode())  #! ok


class PhoneMask(Mask):
    @classmethod
    def _state(cls, kind: str = "sha3_256") -> "hashlib._Hash":
        return hashlib.new(kind)  #! ok

    def __call__(self, value: str) -> str:
        state = self._state()  #! ok
        state.update(value.encode())
        return state.hexdigest()


class OldPhoneMask(PhoneMask):
    def __call__(self, value: str) -> str:
        state = super()._state("sha1")  #! bad HASH
        state.update(value.encode())
        return state.hexdigest()


def pseudonym(key: bytes, value: str) -> str:
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()[:24]  #! ok


def pseudonyms(key: bytes, values: list[str]) -> list[str]:
    macs = itertools.starmap(hmac.new, ((key, v.encode(), "md5") for v in values))  #! bad MAC
    return [mac.hexdigest() for mac in macs]


def partner_pseudonym(key: bytes, value: str) -> str:
    block = np.zeros(64, np.uint8)
    block[: len(key)] = np.frombuffer(key, np.uint8)
    inner = hashlib.sha256((block ^ IPAD).tobytes() + value.encode()).digest()  #! maybe
    return hashlib.sha256((block ^ OPAD).tobytes() + inner).hexdigest()  #! bad HANDMADE


def keyed_digest(secret_key: bytes, value: str) -> str:
    return hashlib.sha512(secret_key + value.encode()).hexdigest()[:32]  #! bad MAC


def vault_token(key: bytes, value: str) -> bytes:
    nonce = secrets.token_bytes(12)  #! ok
    return nonce + AESGCM(key).encrypt(nonce, value.encode(), b"vault")  #! ok


def stable_token(key: bytes, value: str) -> bytes:
    return AESSIV(key).encrypt(value.encode(), None)  #! bad CIPHER


def fast_token(key: bytes, value: str) -> bytes:
    nonce = secrets.token_bytes(12)  #! ok
    return nonce + AESOCB3(key).encrypt(nonce, value.encode(), None)  #! bad CIPHER


def field_cipher(key: bytes, block: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  #! maybe
    return encryptor.update(block) + encryptor.finalize()


def export_cipher(key: bytes, data: bytes) -> bytes:
    iv = secrets.token_bytes(16)  #! ok
    encryptor = Cipher(algorithms.AES(key), modes.CFB(iv)).encryptor()  #! ok
    return iv + encryptor.update(data) + encryptor.finalize()


def np_mask(data: bytes, key: bytes) -> bytes:
    stream = np.resize(np.frombuffer(key, np.uint8), len(data))
    return np.bitwise_xor(np.frombuffer(data, np.uint8), stream).tobytes()  #! bad HANDMADE


def changed_bits(before: bytes, after: bytes) -> int:
    a, b = np.frombuffer(before, np.uint8), np.frombuffer(after, np.uint8)
    return int(np.unpackbits(np.bitwise_xor(a, b)).sum())  #! ok


def noise(values: list[float], scale: float, seed: int) -> list[float]:
    rng = random.Random(seed)  #! ok
    return [v + rng.gauss(0.0, scale) for v in values]  #! ok


def sample_rows(rows: list[Any], share: float) -> list[Any]:
    return [row for row in rows if random.random() < share]  #! ok


def session_salt() -> bytes:
    salt = bytearray(16)
    for i in range(16):
        salt[i] = random.randint(0, 255)  #! bad RANDOM
    return bytes(salt)
