"""Certificates and requests for devices."""
from __future__ import annotations

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from .config import FieldSigning, Signing


def name(serial: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"device-{serial}")])


def request(key: ec.EllipticCurvePrivateKey, serial: str) -> x509.CertificateSigningRequest:
    builder = x509.CertificateSigningRequestBuilder().subject_name(name(serial))
    return builder.sign(key, hashes.SHA256())


def request_v1(key: rsa.RSAPrivateKey, serial: str) -> x509.CertificateSigningRequest:
    builder = x509.CertificateSigningRequestBuilder().subject_name(name(serial))
    return builder.sign(key, hashes.SHA1())  #! bad ASYM


def certificate(csr: x509.CertificateSigningRequest, ca: x509.Certificate, key, days: int = 365) -> x509.Certificate:
    now = dt.datetime.now(dt.timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(csr.subject)
        .issuer_name(ca.subject)
        .public_key(csr.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=days))
        .sign(key, hashes.SHA256())
    )


def fingerprint(cert: x509.Certificate) -> str:
    return cert.fingerprint(hashes.SHA256()).hex(":")


def old_fingerprint(cert: x509.Certificate) -> str:
    return cert.fingerprint(hashes.SHA1()).hex(":")  #! bad HASH


def md5_fingerprint(cert: x509.Certificate) -> str:
    return cert.fingerprint(hashes.MD5()).hex(":")  #! bad HASH


def key_id(key: ec.EllipticCurvePublicKey) -> x509.SubjectKeyIdentifier:
    return x509.SubjectKeyIdentifier.from_public_key(key)  #! maybe


def store(key, password: bytes) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password),
    )


def store_traditional(key, password: bytes) -> bytes:
    return key.private_bytes(  #! maybe
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,  #! bad KDF
        serialization.BestAvailableEncryption(password),  #! maybe
    )


def new_key(signing: Signing) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(signing.curve)  #! maybe


def device_key() -> ec.EllipticCurvePrivateKey:
    return new_key(Signing())


def field_key() -> ec.EllipticCurvePrivateKey:
    return new_key(FieldSigning())  #! maybe


def national_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.BrainpoolP384R1())  #! bad ASYM
