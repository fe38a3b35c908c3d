"""AES in its approved modes, through the layers of an ordinary program."""
import os
from abc import ABC, abstractmethod
from contextlib import contextmanager
from enum import Enum

from cryptography.hazmat.primitives import keywrap, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM


class Mode(Enum):
    CBC = modes.CBC
    CTR = modes.CTR
    CFB = modes.CFB


class Layer(ABC):
    def __init__(self, key: bytes) -> None:
        self.key = key

    @abstractmethod
    def seal(self, data: bytes) -> bytes: ...


class Gcm(Layer):
    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + AESGCM(self.key).encrypt(nonce, data, None)

    def open(self, blob: bytes) -> bytes:
        return AESGCM(self.key).decrypt(blob[:12], blob[12:], None)


class Ccm(Layer):
    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(13)
        return nonce + AESCCM(self.key).encrypt(nonce, data, None)


class Cbc(Layer):
    def seal(self, data: bytes) -> bytes:
        iv = os.urandom(16)
        pad = padding.PKCS7(algorithms.AES.block_size).padder()
        enc = Cipher(algorithms.AES(self.key), modes.CBC(iv)).encryptor()
        return iv + enc.update(pad.update(data) + pad.finalize()) + enc.finalize()

    def open(self, blob: bytes) -> bytes:
        dec = Cipher(algorithms.AES(self.key), modes.CBC(blob[:16])).decryptor()
        unpad = padding.PKCS7(128).unpadder()
        return unpad.update(dec.update(blob[16:]) + dec.finalize()) + unpad.finalize()


class ByMode(Layer):
    mode = Mode.CTR

    def seal(self, data: bytes) -> bytes:
        iv = os.urandom(16)
        enc = Cipher(algorithms.AES(self.key), self.mode.value(iv)).encryptor()
        return iv + enc.update(data) + enc.finalize()


LAYERS = {"gcm": Gcm, "ccm": Ccm, "cbc": Cbc}


def seal(kind: str, key: bytes, data: bytes) -> bytes:
    return LAYERS[kind](key).seal(data)


def seal_all(key: bytes, data: bytes) -> list[bytes]:
    return [seal(kind, key, data) for kind in ("gcm", "ccm", "cbc")]


def disk_sector(key: bytes, number: int, data: bytes) -> bytes:
    enc = Cipher(algorithms.AES(key), modes.XTS(number.to_bytes(16, "little"))).encryptor()
    return enc.update(data) + enc.finalize()


def wrap(kek: bytes) -> tuple[bytes, bytes]:
    key = AESGCM.generate_key(bit_length=128)
    return key, keywrap.aes_key_wrap(kek, key)


def unwrap(kek: bytes, wrapped: bytes) -> bytes:
    return keywrap.aes_key_unwrap(kek, wrapped)


@contextmanager
def encrypting(key: bytes, write):
    nonce = os.urandom(16)
    enc = Cipher(algorithms.AES256(key), modes.CTR(nonce)).encryptor()
    write(nonce)
    yield lambda data: write(enc.update(data))
    write(enc.finalize())
