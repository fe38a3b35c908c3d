"""Key derivation for the vault."""
from __future__ import annotations

import hashlib
import os
import secrets
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash, ConcatKDFHMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.kbkdf import KBKDFHMAC, CounterLocation, Mode
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF

ROUNDS: Final = 310_000
WEAK_ROUNDS: Final = 100
PEPPER: Final = b"pepper"
LONG_SALT: Final = b"0123456789abcdef"


def storage_kdf(salt: bytes) -> PBKDF2HMAC:
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=ROUNDS)  #! ok


def storage_kdf_sha1(salt: bytes) -> PBKDF2HMAC:
    return PBKDF2HMAC(hashes.SHA1(), 32, os.urandom(16), 600000)  #! ok


def storage_kdf_v0() -> PBKDF2HMAC:
    return PBKDF2HMAC(
        algorithm=hashes.SHA256(),
        length=32,
        salt=b"vault",  #! bad kdf
        iterations=ROUNDS,
    )


def storage_kdf_v1(salt: bytes) -> PBKDF2HMAC:
    return PBKDF2HMAC(
        algorithm=hashes.SHA256(),
        length=32,
        salt=salt,
        iterations=500,  #! bad kdf
    )


def storage_kdf_v2(salt: bytes) -> PBKDF2HMAC:
    return PBKDF2HMAC(
        algorithm=hashes.SHA512(),
        length=8,  #! bad kdf
        salt=salt,
        iterations=ROUNDS,
    )


def storage_kdf_v3(salt: bytes) -> PBKDF2HMAC:
    return PBKDF2HMAC(
        algorithm=hashes.MD5(),  #! bad kdf
        length=32,
        salt=salt,
        iterations=ROUNDS,
    )


def one_liners(salt: bytes) -> list[object]:
    return [
        PBKDF2HMAC(hashes.SHA256(), 32, salt, WEAK_ROUNDS),  #! bad kdf
        PBKDF2HMAC(hashes.SHA256(), 32, os.urandom(8), ROUNDS),  #! bad kdf
        PBKDF2HMAC(hashes.SHA256(), 32, secrets.token_bytes(16), ROUNDS),  #! ok
        PBKDF2HMAC(hashes.SHA256(), 32, LONG_SALT, ROUNDS),  #! ok
        Scrypt(salt=salt, length=32, n=2**14, r=8, p=1),  #! bad kdf
        Argon2id(salt=salt, length=32, iterations=1, lanes=4, memory_cost=64 * 1024),  #! bad kdf
        HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"vault"),  #! ok
        HKDF(algorithm=hashes.SHA1(), length=32, salt=None, info=b"vault"),  #! ok
        HKDF(algorithm=hashes.MD5(), length=32, salt=None, info=b"vault"),  #! bad kdf
        HKDFExpand(algorithm=hashes.SHA384(), length=32, info=b"x"),  #! ok
        HKDFExpand(algorithm=hashes.BLAKE2b(64), length=32, info=b"x"),  #! bad kdf
        ConcatKDFHash(algorithm=hashes.SHA256(), length=32, otherinfo=b""),  #! ok
        ConcatKDFHash(algorithm=hashes.MD5(), length=32, otherinfo=b""),  #! bad kdf
        ConcatKDFHMAC(algorithm=hashes.SHA512(), length=32, salt=salt, otherinfo=b""),  #! ok
        X963KDF(algorithm=hashes.SHA256(), length=32, sharedinfo=b""),  #! ok
        X963KDF(algorithm=hashes.SHA1(), length=32, sharedinfo=b""),  #! bad kdf
        KBKDFHMAC(hashes.SHA256(), Mode.CounterMode, 32, 4, 4, CounterLocation.BeforeFixed, b"l", b"c", None),  #! ok
    ]


def stdlib(password: bytes, salt: bytes) -> list[bytes]:
    return [
        hashlib.pbkdf2_hmac("sha256", password, salt, ROUNDS),  #! ok
        hashlib.pbkdf2_hmac("sha1", password, os.urandom(32), 100_000, dklen=20),  #! ok
        hashlib.pbkdf2_hmac("sha512", password, salt, 210_000, 64),  #! ok
        hashlib.pbkdf2_hmac("md5", password, salt, ROUNDS),  #! bad kdf
        hashlib.pbkdf2_hmac("sha256", password, PEPPER, ROUNDS),  #! bad kdf
        hashlib.pbkdf2_hmac("sha256", password, salt, 999),  #! bad kdf
        hashlib.pbkdf2_hmac("sha256", password, salt, 1000),  #! ok
        hashlib.pbkdf2_hmac(hash_name="sha256", password=password, salt=salt, iterations=ROUNDS, dklen=10),  #! bad kdf
        hashlib.pbkdf2_hmac(hash_name="sha256", password=password, salt=salt, iterations=ROUNDS, dklen=14),  #! ok
        hashlib.scrypt(password, salt=salt, n=16384, r=8, p=1),  #! bad kdf
    ]
