"""Keys and certificates of devices."""
from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey  #! maybe
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.x509.oid import NameOID

log = logging.getLogger(__name__)


class Policy(NamedTuple):
    days: int
    digest: type[hashes.HashAlgorithm]
    rsa_bits: int


MODERN = Policy(days=365, digest=hashes.SHA256, rsa_bits=2048)
PANEL = Policy(days=3650, digest=hashes.SHA1, rsa_bits=1024)  #! maybe


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example Plant"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


class Authority:
    def __init__(self, key: ec.EllipticCurvePrivateKey, cert: x509.Certificate) -> None:
        self._key = key
        self._cert = cert

    @classmethod
    def create(cls, common: str = "Plant CA") -> "Authority":
        key = ec.generate_private_key(ec.SECP384R1())
        now = dt.datetime.now(dt.timezone.utc)
        cert = (
            x509.CertificateBuilder()
            .subject_name(_name(common))
            .issuer_name(_name(common))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now)
            .not_valid_after(now + dt.timedelta(days=3650))
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .sign(key, hashes.SHA384())
        )
        return cls(key, cert)

    def _builder(self, common: str, public, days: int) -> x509.CertificateBuilder:
        now = dt.datetime.now(dt.timezone.utc)
        return (
            x509.CertificateBuilder()
            .subject_name(_name(common))
            .issuer_name(self._cert.subject)
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now)
            .not_valid_after(now + dt.timedelta(days=days))
        )

    def issue(self, common: str, public) -> x509.Certificate:
        return self._builder(common, public, MODERN.days).sign(self._key, MODERN.digest())

    def issue_panel(self, common: str, public) -> x509.Certificate:
        """Operator panels refuse anything newer."""
        return self._builder(common, public, PANEL.days).sign(self._key, PANEL.digest())  #! bad ASYM


def device_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, MODERN.rsa_bits)


def panel_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, PANEL.rsa_bits)  #! bad ASYM


def store_key(key: rsa.RSAPrivateKey, path: Path, password: bytes) -> None:
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )
    )
    log.info("key stored at %s", path)


def thumbprint(cert: x509.Certificate) -> str:
    return cert.fingerprint(hashes.SHA256()).hex()


def panel_thumbprint(cert: x509.Certificate) -> str:
    """As panels show it."""
    return cert.fingerprint(hashes.SHA1()).hex(":")  #! bad HASH


def radio_session(peer: bytes, context: bytes) -> bytes:
    mine = X25519PrivateKey.generate()  #! bad ASYM
    shared = mine.exchange(X25519PublicKey.from_public_bytes(peer))  #! bad ASYM
    return HKDF(hashes.SHA256(), 16, None, context).derive(shared)


def wired_session(mine: ec.EllipticCurvePrivateKey, peer: ec.EllipticCurvePublicKey) -> bytes:
    shared = mine.exchange(ec.ECDH(), peer)
    return HKDF(hashes.SHA256(), 32, None, b"wired").derive(shared)
