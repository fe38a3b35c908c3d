"""Key pairs, certificates and the JWKS document."""
from __future__ import annotations

import datetime as dt
from typing import Any, Callable

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, padding, rsa, x25519
from cryptography.x509.oid import NameOID

from authd import settings
from authd.compat import digest

CURVES: dict[str, Callable[[], ec.EllipticCurve]] = {
    "P-256": ec.SECP256R1,  #! ok
    "P-384": ec.SECP384R1,  #! ok
    "secp256k1": ec.SECP256K1,  #! bad ASYM
    "bp256": ec.BrainpoolP256R1,  #! bad ASYM
}
BOOT_CURVES = (("tpm", ec.SECP384R1()), ("phone", ec.SECP256R1()))  #! ok


def new_ec_key(crv: str) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(CURVES[crv]())


def boot_keys() -> dict[str, ec.EllipticCurvePrivateKey]:
    return {who: ec.generate_private_key(curve) for who, curve in BOOT_CURVES}  #! ok


def new_rsa_key(bits: int = 3072) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)  #! ok


def signing_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, settings.RSA_BITS)  #! bad ASYM


def pairing_key() -> rsa.RSAPrivateKey:
    return new_rsa_key(1024)  #! bad ASYM


def backup_key() -> rsa.RSAPrivateKey:
    return new_rsa_key(bits=4096)  #! ok


class KeyRing:
    """The keys of one tenant, created on first use."""

    generators: dict[str, Callable[[], Any]] = {
        "device": x25519.X25519PrivateKey.generate,  #! bad ASYM
        "report": lambda: dsa.generate_private_key(2048),  #! bad ASYM
        "agent": lambda: ec.generate_private_key(ec.SECP521R1()),  #! ok
        "audit": ed25519.Ed25519PrivateKey.generate,  #! maybe
    }

    def __init__(self, tenant: str):
        self.tenant = tenant
        self._keys: dict[str, Any] = {}

    def __getitem__(self, kind: str) -> Any:
        if kind not in self._keys:
            self._keys[kind] = self.generators[kind]()
        return self._keys[kind]


def sign(key: rsa.RSAPrivateKey, data: bytes, algo: hashes.HashAlgorithm | None = None) -> bytes:
    return key.sign(data, padding.PKCS1v15(), algo or hashes.SHA256())  #! ok


def sign_metadata(key: rsa.RSAPrivateKey, xml: bytes) -> bytes:
    return sign(key, xml, hashes.SHA1())  #! bad ASYM


def sign_report(key: rsa.RSAPrivateKey, report: bytes) -> bytes:
    return sign(key, report, algo=hashes.SHA512())  #! ok


def check_metadata(key: rsa.RSAPublicKey, sig: bytes, xml: bytes) -> None:
    key.verify(sig, xml, padding.PKCS1v15(), hashes.SHA1())  #! maybe


def wrap(key: rsa.RSAPublicKey, secret: bytes) -> bytes:
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)  #! ok
    return key.encrypt(secret, oaep)  #! ok


def wrap_for_kiosk(key: rsa.RSAPublicKey, secret: bytes) -> bytes:
    return key.encrypt(secret, padding.PKCS1v15())  #! bad ASYM


def self_signed(key: rsa.RSAPrivateKey, host: str, algorithm: Any = hashes.SHA256) -> x509.Certificate:  #! ok
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    start = dt.datetime.now(dt.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=90))
    )
    return builder.sign(key, algorithm())  #! ok


def kiosk_certificate(key: rsa.RSAPrivateKey) -> x509.Certificate:
    return self_signed(key, "kiosk.invalid", algorithm=hashes.SHA1)  #! bad ASYM


def thumbprints(cert: x509.Certificate) -> dict[str, str]:
    return {
        "short": cert.fingerprint(hashes.SHA1()).hex(),  #! bad HASH
        "long": cert.fingerprint(hashes.SHA256()).hex(),  #! ok
        "der": digest(cert.public_bytes(serialization.Encoding.DER), "sha384"),  #! ok
    }


def export(key: rsa.RSAPrivateKey, passphrase: bytes) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,  #! ok
        serialization.BestAvailableEncryption(passphrase),
    )


def export_for_appliance(key: rsa.RSAPrivateKey, passphrase: bytes) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,  #! bad KDF
        serialization.BestAvailableEncryption(passphrase),
    )
