"""PBKDF2 and HKDF with good parameters, in various shapes."""
import hashlib
import hmac
import os
import secrets
from typing import NamedTuple

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

ROUNDS = 210_000
SALT_BYTES = 16
LENGTH = 32


class Record(NamedTuple):
    salt: bytes
    rounds: int
    digest: bytes

    @classmethod
    def make(cls, password: str, rounds: int = ROUNDS) -> "Record":
        salt = secrets.token_bytes(SALT_BYTES)
        return cls(salt, rounds, hashlib.pbkdf2_hmac("sha512", password.encode(), salt, rounds))

    def check(self, password: str) -> bool:
        other = hashlib.pbkdf2_hmac("sha512", password.encode(), self.salt, self.rounds)
        return hmac.compare_digest(self.digest, other)


def by_dict(password: bytes) -> bytes:
    params = {"hash_name": "sha256", "iterations": 600_000, "dklen": LENGTH}
    return hashlib.pbkdf2_hmac(password=password, salt=os.urandom(SALT_BYTES), **params)


def by_lib(password: bytes, salt: bytes) -> bytes:
    kdf = PBKDF2HMAC(hashes.SHA512(), LENGTH, salt, ROUNDS)
    return kdf.derive(password)


def check_lib(password: bytes, salt: bytes, want: bytes) -> None:
    PBKDF2HMAC(algorithm=hashes.SHA256(), length=LENGTH, salt=salt, iterations=2 * ROUNDS).verify(password, want)


def subkeys(master: bytes, *names: str) -> dict[str, bytes]:
    return {n: HKDF(hashes.SHA256(), LENGTH, None, n.encode()).derive(master) for n in names}


def legacy_device(password: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha1", password, salt, iterations=1_300_000, dklen=16)


def slow(password: bytes, salt: bytes, factor: int = 4) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password, salt, ROUNDS * factor)
