"""Keys: from a passphrase, from a file, from a parent key."""
from __future__ import annotations

import hashlib
import hmac
import os
import random
from enum import Enum
from typing import Callable

import argon2.low_level  #! maybe
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

SALT = b"coldstore"  #! maybe
ROUNDS = 200_000


class Kdf(str, Enum):
    PBKDF2 = "pbkdf2"
    SCRYPT = "scrypt"
    ARGON2 = "argon2"
    V0 = "v0"


def pbkdf2(passphrase: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", passphrase, salt, ROUNDS, 32)


def pbkdf2_static(passphrase: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", passphrase, SALT, ROUNDS, 32)  #! bad KDF


def pbkdf2_v1(passphrase: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha1", passphrase, salt, iterations=64)  #! bad KDF


def scrypt(passphrase: bytes, salt: bytes) -> bytes:
    return hashlib.scrypt(  #! bad KDF
        passphrase,
        salt=salt,
        n=1 << 15,
        r=8,
        p=1,
        maxmem=1 << 26,
        dklen=32,
    )


def argon2id(passphrase: bytes, salt: bytes) -> bytes:
    kind = argon2.low_level.Type.ID
    return argon2.low_level.hash_secret_raw(passphrase, salt, 3, 65536, 4, 32, kind)  #! bad KDF


def v0(passphrase: bytes, salt: bytes) -> bytes:
    key = passphrase + salt
    for _ in range(1000):
        key = hashlib.sha256(key).digest()  #! bad KDF
    return key


def openssl_v0(passphrase: bytes, salt: bytes, wanted: int = 48) -> bytes:
    """What `openssl enc -md md5` does."""
    result = block = b""
    while len(result) < wanted:
        block = hashlib.md5(block + passphrase + salt).digest()  #! bad KDF
        result += block
    return result[:wanted]


FUNCTIONS: dict[Kdf, Callable[[bytes, bytes], bytes]] = {
    Kdf.PBKDF2: pbkdf2,
    Kdf.SCRYPT: scrypt,
    Kdf.ARGON2: argon2id,
    Kdf.V0: v0,
}


def derive(kind: Kdf, passphrase: bytes, salt: bytes) -> bytes:
    return FUNCTIONS[kind](passphrase, salt)


def subkey(parent: bytes, label: str) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=label.encode()).derive(parent)


def subkey_mac(parent: bytes, label: str) -> bytes:
    return hmac.digest(parent, label.encode(), "sha256")


def subkey_mac_v1(parent: bytes, label: str) -> bytes:
    return hmac.digest(parent, label.encode(), "md5")  #! bad MAC


def subkey_blake(parent: bytes, label: str) -> bytes:
    return hashlib.blake2b(label.encode(), key=parent, digest_size=32).digest()  #! bad MAC


def wrap(parent: bytes, key: bytes) -> bytes:
    return aes_key_wrap(parent, key)


def unwrap(parent: bytes, wrapped: bytes) -> bytes:
    return aes_key_unwrap(parent, wrapped)


def new_salt() -> bytes:
    return os.urandom(16)


def test_key(seed: int) -> bytes:
    generator = random.Random(seed)  #! maybe
    return generator.randbytes(32)  #! bad RANDOM
