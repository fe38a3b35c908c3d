"""A small certificate authority."""
from __future__ import annotations

import datetime as dt
import hashlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7, pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import NameOID

from .keys import rsa_for

ONE_YEAR = dt.timedelta(days=365)
SIGN_HASH = hashes.SHA256()  #! ok
COMPAT_HASH = hashes.SHA1()  #! maybe


def name(cn: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, cn)])


def builder(cn: str, key: rsa.RSAPrivateKey) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(name(cn))
        .issuer_name(name("vault"))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())  #! ok
        .not_valid_before(now)
        .not_valid_after(now + ONE_YEAR)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)  #! ok
    )


class Authority:
    algorithm: hashes.HashAlgorithm = hashes.SHA384()  #! ok

    def __init__(self) -> None:
        self.key = rsa_for("root")  #! ok

    def issue(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(self.key, hashes.SHA256())  #! ok

    def issue_const(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(self.key, SIGN_HASH)  #! ok

    def issue_attr(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(self.key, self.algorithm)  #! ok

    def issue_compat(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(self.key, COMPAT_HASH)  #! bad signature-digest

    def issue_sha1(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(private_key=self.key, algorithm=hashes.SHA1())  #! bad signature-digest

    def issue_md5(self, cn: str) -> x509.Certificate:
        return builder(cn, self.key).sign(self.key, hashes.MD5())  #! bad signature-digest

    def request(self, cn: str) -> x509.CertificateSigningRequest:
        return x509.CertificateSigningRequestBuilder().subject_name(name(cn)).sign(self.key, hashes.SHA512())  #! ok

    def request_sha1(self, cn: str) -> x509.CertificateSigningRequest:
        return x509.CertificateSigningRequestBuilder().subject_name(name(cn)).sign(self.key, hashes.SHA1())  #! bad signature-digest

    def revoke(self, crl: x509.CertificateRevocationListBuilder) -> x509.CertificateRevocationList:
        return crl.sign(self.key, hashes.SHA256())  #! ok

    def revoke_old(self, crl: x509.CertificateRevocationListBuilder) -> x509.CertificateRevocationList:
        return crl.sign(private_key=self.key, algorithm=hashes.SHA1())  #! bad signature-digest

    def status(self, cert: x509.Certificate, issuer: x509.Certificate) -> ocsp.OCSPRequest:
        return ocsp.OCSPRequestBuilder().add_certificate(cert, issuer, hashes.SHA256()).build()  #! ok

    def status_old(self, cert: x509.Certificate, issuer: x509.Certificate) -> ocsp.OCSPRequest:
        return ocsp.OCSPRequestBuilder().add_certificate(cert, issuer, hashes.SHA1()).build()  #! maybe


def fingerprints(cert: x509.Certificate) -> dict[str, str]:
    return {
        "sha256": cert.fingerprint(hashes.SHA256()).hex(),  #! ok
        "sha1": cert.fingerprint(hashes.SHA1()).hex(),  #! maybe
        "md5": cert.fingerprint(hashes.MD5()).hex(),  #! bad hash
        "der": hashlib.sha256(cert.public_bytes(serialization.Encoding.DER)).hexdigest(),  #! ok
        "subject_hash_old": hashlib.md5(cert.subject.public_bytes()).hexdigest(),  #! bad hash
    }


def bundle(key: rsa.RSAPrivateKey, cert: x509.Certificate, password: bytes) -> list[bytes]:
    fmt = serialization.PrivateFormat.PKCS12.encryption_builder().kdf_rounds(50000)
    strong = fmt.key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC).hmac_hash(hashes.SHA256()).build(password)  #! ok
    weak = fmt.key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC).build(password)  #! bad cipher
    return [pkcs12.serialize_key_and_certificates(b"k", key, cert, None, e) for e in (strong, weak)]  #! maybe


def message(cert: x509.Certificate, key: rsa.RSAPrivateKey, data: bytes) -> list[object]:
    return [
        pkcs7.PKCS7SignatureBuilder().set_data(data).add_signer(cert, key, hashes.SHA256()),  #! ok
        pkcs7.PKCS7SignatureBuilder().set_data(data).add_signer(cert, key, hashes.SHA512()),  #! ok
        pkcs7.PKCS7SignatureBuilder().set_data(data).add_signer(cert, key, hashes.SHA224()),  #! ok
    ]


def device_key(kind: str) -> ec.EllipticCurvePrivateKey:
    curve = ec.SECP256K1() if kind == "wallet" else ec.SECP256R1()  #! maybe
    return ec.generate_private_key(curve)  #! bad curve
