"""Images of devices: formats, checksums and signatures."""
from __future__ import annotations

import binascii
import hashlib
import hmac
import logging
import struct
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from .settings import FirmwareSettings, settings

log = logging.getLogger(__name__)
HEADER = struct.Struct("<4sBBHII32s")


class Kind(IntEnum):
    BOOT = 1
    APPLICATION = 2
    TABLE = 3


class FirmwareError(Exception):
    """An image that must not be installed."""


@dataclass(frozen=True)
class Header:
    kind: Kind
    version: tuple[int, int]
    length: int
    crc: int
    digest: bytes

    @classmethod
    def parse(cls, raw: bytes) -> "Header":
        magic, kind, major, minor, length, crc, digest = HEADER.unpack_from(raw)
        if magic != b"GWFW":
            raise FirmwareError("not an image")
        return cls(Kind(kind), (major, minor), length, crc, digest)


@dataclass
class Image:
    header: Header
    body: bytes
    signature: bytes

    @classmethod
    def read(cls, path: Path) -> "Image":
        raw = path.read_bytes()
        header = Header.parse(raw)
        start, end = HEADER.size, HEADER.size + header.length
        return cls(header, raw[start:end], raw[end:])

    def check_crc(self) -> None:
        if binascii.crc32(self.body) != self.header.crc:
            raise FirmwareError("CRC")

    def check_digest(self) -> None:
        if not hmac.compare_digest(hashlib.sha256(self.body).digest(), self.header.digest):
            raise FirmwareError("digest")

    def boot_digest(self) -> str:
        """What the boot loader shows on its console."""
        return hashlib.new(settings.firmware.boot_digest, self.body).hexdigest()  #! bad HASH

    def digest(self) -> str:
        return hashlib.new(settings.firmware.digest, self.body).hexdigest()


class Verifier:
    def __init__(self, public_pem: bytes, config: FirmwareSettings = settings.firmware) -> None:
        self._key = serialization.load_pem_public_key(public_pem)
        self._config = config

    def verify(self, image: Image) -> None:
        image.check_crc()
        image.check_digest()
        if image.header.version < self._config.minimum_version:
            raise FirmwareError("too old")
        try:
            self._verify(image)
        except InvalidSignature:
            raise FirmwareError("signature") from None

    def _verify(self, image: Image) -> None:
        if isinstance(self._key, ec.EllipticCurvePublicKey):
            self._key.verify(image.signature, image.body, ec.ECDSA(hashes.SHA256()))
        elif isinstance(self._key, rsa.RSAPublicKey):
            self._key.verify(image.signature, image.body, padding.PKCS1v15(), hashes.SHA256())
        else:
            raise FirmwareError("kind of key")


class TableSigner:
    """Signs parameter tables for drives, which know RSA with SHA-1 alone."""

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        self._key = key

    def sign_drive(self, table: bytes) -> bytes:
        algorithm = hashes.SHA1()  #! maybe
        return self._key.sign(table, padding.PKCS1v15(), algorithm)  #! bad ASYM

    def sign(self, table: bytes) -> bytes:
        digest = hashlib.sha256(table).digest()
        return self._key.sign(digest, padding.PKCS1v15(), Prehashed(hashes.SHA256()))


def tag_for_plc(body: bytes, serial: bytes) -> bytes:
    """The PLCs compare this tag before they load a table."""
    return hashlib.md5(serial + body + serial).digest()  #! bad HASH


def store(image: Image, config: FirmwareSettings = settings.firmware) -> Path:
    config.directory.mkdir(parents=True, exist_ok=True)
    name = f"{image.header.kind.name.lower()}-{'.'.join(map(str, image.header.version))}"
    path = config.directory / f"{name}-{image.digest()[:12]}.bin"
    path.write_bytes(image.body)
    log.info("stored %s", path)
    return path
