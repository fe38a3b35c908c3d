"""Pairing: a device and the gateway agree on a key."""
from __future__ import annotations

import random
import secrets
from abc import ABC, abstractmethod

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import dh, ec, x448, x25519  #! maybe
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from .config import GATEWAY_CURVE, PAIRING_CURVE


class Exchange(ABC):
    @abstractmethod
    def offer(self) -> bytes:
        """What goes to the device."""

    @abstractmethod
    def shared(self, peer: bytes) -> bytes:
        """The shared secret."""

    def session_key(self, peer: bytes) -> bytes:
        return HKDF(hashes.SHA256(), 32, salt=None, info=b"pairing").derive(self.shared(peer))


class EcExchange(Exchange):
    def __init__(self) -> None:
        self.private = ec.generate_private_key(GATEWAY_CURVE)

    def offer(self) -> bytes:
        numbers = self.private.public_key().public_numbers()
        return numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big")

    def shared(self, peer: bytes) -> bytes:
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), peer)
        return self.private.exchange(ec.ECDH(), public)


class WalletExchange(EcExchange):
    def __init__(self) -> None:
        self.private = ec.generate_private_key(PAIRING_CURVE)  #! bad ASYM

    def shared(self, peer: bytes) -> bytes:
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256K1(), peer)  #! bad ASYM
        return self.private.exchange(ec.ECDH(), public)  #! maybe


class SmartMeterExchange(EcExchange):
    def __init__(self) -> None:
        self.private = ec.generate_private_key(ec.BrainpoolP256R1())  #! bad ASYM


class XExchange(Exchange):
    def __init__(self) -> None:
        self.private = x25519.X25519PrivateKey.generate()  #! bad ASYM

    def offer(self) -> bytes:
        return self.private.public_key().public_bytes_raw()  #! maybe

    def shared(self, peer: bytes) -> bytes:
        public = x25519.X25519PublicKey.from_public_bytes(peer)  #! bad ASYM
        return self.private.exchange(public)  #! maybe


class GoldilocksExchange(XExchange):
    def __init__(self) -> None:
        self.private = x448.X448PrivateKey.generate()  #! bad ASYM


def dh_parameters() -> dh.DHParameters:
    return dh.generate_parameters(generator=2, key_size=3072)


def quick_dh_parameters() -> dh.DHParameters:
    return dh.generate_parameters(generator=2, key_size=512)  #! bad ASYM


def concat(secret: bytes) -> bytes:
    return ConcatKDFHash(algorithm=hashes.SHA256(), length=32, otherinfo=b"gw").derive(secret)


def confirm(key: bytes, transcript: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SHA256())
    mac.update(transcript)
    return mac.finalize()


def confirm_v1(key: bytes, transcript: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.MD5())  #! bad MAC
    mac.update(transcript)
    return mac.finalize()


def pairing_pin() -> str:
    pin = "".join(str(random.randrange(10)) for _ in range(6))  #! bad RANDOM
    return pin


def pairing_secret() -> bytes:
    return secrets.token_bytes(32)


def pairing_salt() -> bytes:
    salt = bytes(random.getrandbits(8) for _ in range(16))  #! bad RANDOM
    return salt


def announce_delay() -> float:
    return random.uniform(0.5, 2.0)
