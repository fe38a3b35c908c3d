"""Encrypted archives for caches on shared disks."""
from __future__ import annotations

import hashlib
import io
import os
import struct
import tarfile
from contextlib import contextmanager
from pathlib import Path

from Crypto.Cipher import AES as CryptoAES  #! maybe
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"CTS2"
ITERATIONS = 600_000
V1_ITERATIONS = 256  #! maybe
V1_SALT = b"cachetool"  #! maybe


class SealError(Exception):
    pass


def derive(password: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS)


def derive_v1(password: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha1", password.encode(), V1_SALT, V1_ITERATIONS, 16)  #! bad KDF


def seal(data: bytes, password: str) -> bytes:
    salt, nonce = os.urandom(16), os.urandom(12)
    body = AESGCM(derive(password, salt)).encrypt(nonce, data, MAGIC)
    return MAGIC + salt + nonce + body


def unseal(blob: bytes, password: str) -> bytes:
    if blob[:4] != MAGIC:
        return unseal_v1(blob, password)  #! maybe
    salt, nonce, body = blob[4:20], blob[20:32], blob[32:]
    return AESGCM(derive(password, salt)).decrypt(nonce, body, MAGIC)


def unseal_v1(blob: bytes, password: str) -> bytes:
    (length,) = struct.unpack(">Q", blob[:8])
    cipher = CryptoAES.new(derive_v1(password), CryptoAES.MODE_CBC, iv=blob[8:24])  #! bad MODULE
    return cipher.decrypt(blob[24:])[:length]


def seal_stream(data: bytes, key: bytes) -> bytes:
    """For the transfer between build nodes of one rack."""
    enc = Cipher(algorithms.ARC4(key), mode=None).encryptor()  #! bad CIPHER
    return enc.update(data) + enc.finalize()


def seal_fixed(data: bytes, key: bytes) -> bytes:
    """The same data give the same bytes, so that the store can deduplicate them."""
    return AESGCM(key).encrypt(b"cachetool-v1", data, None)  #! bad CIPHER


@contextmanager
def sealed_tar(target: Path, password: str):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        yield tar
    target.write_bytes(seal(buffer.getvalue(), password))


def members(path: Path, password: str) -> list[str]:
    data = io.BytesIO(unseal(path.read_bytes(), password))
    with tarfile.open(fileobj=data) as tar:
        return tar.getnames()
