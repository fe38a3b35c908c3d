"""Signatures and checksums of firmware images."""
from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Iterator

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, padding, rsa  #! maybe

from .config import RSA_BITS, WEAK_RSA_BITS

HEADER = struct.Struct(">4sII32s")
MAGIC = b"FWV2"


@dataclass
class Image:
    path: Path
    version: int
    length: int
    sha256: bytes

    @classmethod
    def read(cls, path: Path) -> "Image":
        with path.open("rb") as stream:
            magic, version, length, digest = HEADER.unpack(stream.read(HEADER.size))
        if magic != MAGIC:
            raise ValueError(f"{path} is no firmware")
        return cls(path, version, length, digest)

    def blocks(self, stream: BinaryIO, size: int = 4096) -> Iterator[bytes]:
        stream.seek(HEADER.size)
        while block := stream.read(size):
            yield block

    def intact(self) -> bool:
        digest = hashlib.sha256()
        with self.path.open("rb") as stream:
            for block in self.blocks(stream):
                digest.update(block)
        return digest.digest() == self.sha256

    def boot_checksum(self) -> int:
        crc = 0
        with self.path.open("rb") as stream:
            for block in self.blocks(stream):
                crc = zlib.crc32(block, crc)
        return crc

    def vendor_md5(self) -> str:
        digest = hashlib.md5()  #! bad HASH
        with self.path.open("rb") as stream:
            for block in self.blocks(stream):
                digest.update(block)
        return digest.hexdigest()


def sign(key: rsa.RSAPrivateKey, data: bytes) -> bytes:
    return key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def sign_boot(key: rsa.RSAPrivateKey, data: bytes) -> bytes:
    return key.sign(data, padding.PKCS1v15(), hashes.SHA1())  #! bad ASYM


def sign_pss(key: rsa.RSAPrivateKey, data: bytes) -> bytes:
    scheme = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)
    return key.sign(data, scheme, hashes.SHA256())


def sign_ec(key: ec.EllipticCurvePrivateKey, data: bytes) -> bytes:
    return key.sign(data, ec.ECDSA(hashes.SHA384()))


def sign_ec_v1(key: ec.EllipticCurvePrivateKey, data: bytes) -> bytes:
    return key.sign(  #! maybe
        data,
        ec.ECDSA(hashes.SHA1()),  #! bad ASYM
    )


def sign_ed(key: ed25519.Ed25519PrivateKey, data: bytes) -> bytes:
    return key.sign(data)  #! maybe


def sign_dsa(data: bytes) -> bytes:
    key = dsa.generate_private_key(2048)  #! bad ASYM
    return key.sign(data, hashes.SHA256())  #! bad ASYM


def verify(key: rsa.RSAPublicKey, signature: bytes, data: bytes) -> bool:
    try:
        key.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def verify_old(key: rsa.RSAPublicKey, signature: bytes, data: bytes) -> None:
    key.verify(signature, data, padding.PKCS1v15(), hashes.SHA1())  #! maybe


def factory_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)


def bootloader_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, WEAK_RSA_BITS)  #! bad ASYM


def wrap_update_key(public: rsa.RSAPublicKey, key: bytes) -> bytes:
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    return public.encrypt(key, oaep)


def wrap_update_key_v1(public: rsa.RSAPublicKey, key: bytes) -> bytes:
    return public.encrypt(key, padding.PKCS1v15())  #! bad ASYM
