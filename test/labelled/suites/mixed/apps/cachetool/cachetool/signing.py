from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, padding, rsa  #! maybe

from .config import SigningConfig

_DIGESTS = {
    "sha1": hashes.SHA1,  #! maybe
    "sha256": hashes.SHA256,
    "sha512": hashes.SHA512,
}
_PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)


@dataclass(frozen=True)
class Signature:
    key_id: str
    kind: str
    value: str

    def to_json(self) -> str:
        return json.dumps(asdict(self), sort_keys=True)


class Signer(Protocol):
    kind: str

    def sign(self, data: bytes) -> bytes: ...


class RsaSigner:
    kind = "rsa-pss"

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        self._key = key

    @classmethod
    def generate(cls, config: SigningConfig) -> "RsaSigner":
        return cls(rsa.generate_private_key(public_exponent=65537, key_size=config.key_bits))

    @classmethod
    def generate_throwaway(cls) -> "RsaSigner":
        """A quick key for tests of a set-up."""
        return cls(rsa.generate_private_key(public_exponent=65537, key_size=1024))  #! bad ASYM

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, _PSS, hashes.SHA256())


class V1Signer(RsaSigner):
    """Clients before 0.5 check PKCS#1 v1.5 with SHA-1."""

    kind = "rsa-sha1"

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, padding.PKCS1v15(), _DIGESTS["sha1"]())  #! bad ASYM


class EcSigner:
    kind = "ecdsa"
    curve: type[ec.EllipticCurve] = ec.SECP256R1

    def __init__(self, key: ec.EllipticCurvePrivateKey | None = None) -> None:
        self._key = key or ec.generate_private_key(self.curve())  #! maybe

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


class LedgerSigner(EcSigner):
    kind = "ecdsa-ledger"
    curve = ec.SECP256K1  #! bad ASYM


class DsaSigner:
    kind = "dsa"

    def __init__(self, key: dsa.DSAPrivateKey) -> None:
        self._key = key

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, hashes.SHA256())  #! bad ASYM


def load_signer(config: SigningConfig) -> Signer:
    if config.key_file is None:
        return RsaSigner.generate(config)
    password = os.environ.get("CACHETOOL_KEY_PASSWORD")
    key = serialization.load_pem_private_key(
        config.key_file.read_bytes(), password.encode() if password else None
    )
    match key:
        case rsa.RSAPrivateKey():
            return RsaSigner(key)
        case ec.EllipticCurvePrivateKey():
            return EcSigner(key)
        case dsa.DSAPrivateKey():
            return DsaSigner(key)
    raise TypeError(f"cannot sign with {type(key).__name__}")


def save_key(key: rsa.RSAPrivateKey, path: Path, password: bytes) -> None:
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password),
    )
    path.touch(mode=0o600)
    path.write_bytes(pem)


def key_id(public: rsa.RSAPublicKey) -> str:
    der = public.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    digest = hashes.Hash(hashes.SHA1())  #! bad HASH
    digest.update(der)
    return digest.finalize().hex()


def sign_manifest(signer: Signer, key: str, data: bytes) -> Signature:
    return Signature(key, signer.kind, base64.b64encode(signer.sign(data)).decode())


def verify(data: bytes, value: str, trusted: Iterable[rsa.RSAPublicKey]) -> bool:
    raw = base64.b64decode(value)
    for public in trusted:
        try:
            public.verify(raw, data, _PSS, hashes.SHA256())
        except InvalidSignature:
            continue
        return True
    return False
