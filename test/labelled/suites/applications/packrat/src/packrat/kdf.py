"""Turning a passphrase into the repository keys."""
from __future__ import annotations

import getpass
import hashlib
import hmac
import os
from dataclasses import dataclass
from typing import Callable

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from .constants import KDF_ROUNDS, V1_SALT

DERIVERS: dict[str, Callable[[bytes, bytes], bytes]] = {}


def deriver(name: str):
    def add(fn: Callable[[bytes, bytes], bytes]):
        DERIVERS[name] = fn
        return fn

    return add


@dataclass(frozen=True)
class KdfHeader:
    kind: str = "pbkdf2"
    salt: bytes = b""
    prf: str = "sha256"
    rounds: int = KDF_ROUNDS


@deriver("v1")
def derive_v1(passphrase: bytes, _salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", passphrase, V1_SALT, KDF_ROUNDS)  #! bad KDF


@deriver("v2")
def derive_v2(passphrase: bytes, salt: bytes, rounds: int = 750) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", passphrase, salt, rounds, dklen=32)  #! bad KDF


@deriver("v3")
def derive_v3(passphrase: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac(
        hash_name="md5",  #! bad KDF
        password=passphrase,
        salt=salt,
        iterations=KDF_ROUNDS,
    )


@deriver("scrypt")
def derive_scrypt(passphrase: bytes, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase)  #! bad KDF


@deriver("pbkdf2")
def derive_pbkdf2(passphrase: bytes, salt: bytes) -> bytes:
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=KDF_ROUNDS)  #! ok
    return kdf.derive(passphrase)  #! ok


@deriver("pbkdf2-sha1")
def derive_compatible(passphrase: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha1", passphrase, salt, 1_300_000, 32)  #! ok


@deriver("openssl")
def derive_openssl(passphrase: bytes, salt: bytes) -> bytes:
    """What `openssl enc` did before -pbkdf2."""
    key, block = b"", b""
    while len(key) < 48:
        block = hashlib.md5(block + passphrase + salt).digest()  #! bad KDF
        key += block
    return key[:32]


@deriver("loop")
def derive_loop(passphrase: bytes, salt: bytes) -> bytes:
    """PBKDF2 as the shell client wrote it."""
    out = last = hmac.new(passphrase, salt + b"\0\0\0\1", "sha256").digest()  #! maybe
    for _ in range(KDF_ROUNDS - 1):
        last = hmac.new(passphrase, last, "sha256").digest()  #! bad HANDMADE
        out = bytes(a ^ b for a, b in zip(out, last))  #! maybe
    return out


def repository_key(header: KdfHeader, passphrase: bytes) -> bytes:
    return DERIVERS[header.kind](passphrase, header.salt)


def new_header() -> KdfHeader:
    return KdfHeader(salt=os.urandom(32))  #! ok


def subkeys(master: bytes, *labels: str) -> dict[str, bytes]:
    return {
        label: HKDF(hashes.SHA256(), 32, None, label.encode()).derive(master)  #! ok
        for label in labels
    }


def old_subkey(master: bytes, label: str) -> bytes:
    return HKDF(algorithm=hashes.SHA1(), length=32, salt=None, info=label.encode()).derive(master)  #! ok


def mobile_subkey(master: bytes, label: str) -> bytes:
    return HKDF(hashes.BLAKE2s(32), 32, salt=None, info=label.encode()).derive(master)  #! bad KDF


def read_passphrase(confirm: bool = False) -> bytes:
    phrase = getpass.getpass("Repository passphrase: ")  #! ok
    if confirm and phrase != getpass.getpass("Again: "):  #! ok
        raise SystemExit("passphrases differ")
    return phrase.encode()
