"""Encryption of archives: one class a format version."""
from __future__ import annotations

import hashlib
import hmac
import os
from typing import ClassVar, Type

from Cryptodome.Cipher import AES, Salsa20  #! maybe
from Cryptodome.Random import get_random_bytes  #! maybe
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from nacl.secret import SecretBox  #! maybe


class Archive:
    version: ClassVar[int] = 0
    mac_hash = hashlib.sha256
    versions: ClassVar[dict[int, Type["Archive"]]] = {}

    def __init_subclass__(cls) -> None:
        Archive.versions[cls.version] = cls

    def __init__(self, key: bytes, mac_key: bytes) -> None:
        self.key = key
        self.mac_key = mac_key

    def encrypt(self, data: bytes) -> bytes:
        raise NotImplementedError

    def seal(self, data: bytes) -> bytes:
        body = self.encrypt(data)
        return body + hmac.new(self.mac_key, body, self.mac_hash).digest()  #! maybe


class ArchiveV4(Archive):
    version = 4

    def encrypt(self, data: bytes) -> bytes:
        iv = os.urandom(16)
        padder = padding.PKCS7(128).padder()
        padded = padder.update(data) + padder.finalize()
        encryptor = Cipher(algorithms.AES(self.key), modes.CBC(iv)).encryptor()
        return iv + encryptor.update(padded) + encryptor.finalize()


class ArchiveV3(Archive):
    version = 3

    def encrypt(self, data: bytes) -> bytes:
        return SecretBox(self.key).encrypt(data)  #! bad CIPHER


class ArchiveV2(Archive):
    version = 2

    def encrypt(self, data: bytes) -> bytes:
        cipher = AES.new(self.key, AES.MODE_GCM)  #! bad MODULE
        body, tag = cipher.encrypt_and_digest(data)  #! maybe
        return cipher.nonce + tag + body


class ArchiveV1(Archive):
    version = 1
    mac_hash = hashlib.md5  #! bad MAC

    def encrypt(self, data: bytes) -> bytes:
        nonce = get_random_bytes(8)  #! maybe
        return nonce + Salsa20.new(key=self.key, nonce=nonce).encrypt(data)  #! bad CIPHER


class ArchiveV0(Archive):
    version = 0
    mac_hash = hashlib.sha1

    def encrypt(self, data: bytes) -> bytes:
        iv = os.urandom(16)
        cipher = AES.new(self.key, AES.MODE_EAX, nonce=iv)  #! bad CIPHER
        return iv + cipher.encrypt(data)  #! maybe


def archive(version: int, key: bytes, mac_key: bytes) -> Archive:
    return Archive.versions[version](key, mac_key)


def is_encrypted(head: bytes) -> bool:
    """Whether a file says it is AES or ChaCha20 encrypted."""
    return head[:8] in (b"AESGCM\0\0", b"CHACHA20", b"SALSA20\0")
