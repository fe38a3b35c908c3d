"""Internal certificate authority: requests, certificates, CRLs and OCSP."""
from __future__ import annotations

import datetime as dt
import logging

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, SignatureAlgorithmOID

log = logging.getLogger("ca")

OLD_OIDS = {
    SignatureAlgorithmOID.RSA_WITH_MD5: "md5WithRSAEncryption",  #! ok
    SignatureAlgorithmOID.RSA_WITH_SHA1: "sha1WithRSAEncryption",  #! ok
}
SHORT = dt.timedelta(days=90)


def name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


class Authority:
    def __init__(self, key: rsa.RSAPrivateKey, cert: x509.Certificate) -> None:
        self.key = key
        self.cert = cert

    def _builder(self, csr: x509.CertificateSigningRequest) -> x509.CertificateBuilder:
        now = dt.datetime.now(dt.timezone.utc)
        return (
            x509.CertificateBuilder()
            .subject_name(csr.subject)
            .issuer_name(self.cert.subject)
            .public_key(csr.public_key())
            .serial_number(x509.random_serial_number())  #! ok
            .not_valid_before(now)
            .not_valid_after(now + SHORT)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(csr.public_key()), False)  #! ok
        )

    def issue(self, csr: x509.CertificateSigningRequest) -> x509.Certificate:
        return self._builder(csr).sign(self.key, hashes.SHA256())  #! ok

    def issue_pss(self, csr: x509.CertificateSigningRequest) -> x509.Certificate:
        pss = padding.PSS(padding.MGF1(hashes.SHA384()), padding.PSS.DIGEST_LENGTH)  #! ok
        return self._builder(csr).sign(self.key, hashes.SHA384(), rsa_padding=pss)  #! ok

    def issue_for_printer(self, csr: x509.CertificateSigningRequest) -> x509.Certificate:
        return self._builder(csr).sign(self.key, hashes.SHA1())  #! bad SIGN

    def issue_for_plc(self, csr: x509.CertificateSigningRequest) -> x509.Certificate:
        return self._builder(csr).sign(private_key=self.key, algorithm=hashes.MD5())  #! bad SIGN

    def crl(self, serials: list[int], algorithm: hashes.HashAlgorithm) -> x509.CertificateRevocationList:
        now = dt.datetime.now(dt.timezone.utc)
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.cert.subject)
        builder = builder.last_update(now).next_update(now + dt.timedelta(days=7))
        for serial in serials:
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now)
            builder = builder.add_revoked_certificate(entry.build())
        return builder.sign(self.key, algorithm)  #! ok

    def publish(self, serials: list[int]) -> list[x509.CertificateRevocationList]:
        return [
            self.crl(serials, hashes.SHA256()),  #! ok
            self.crl(serials, hashes.SHA1()),  #! bad SIGN
        ]

    def ocsp_answer(self, cert: x509.Certificate, good: bool) -> ocsp.OCSPResponse:
        now = dt.datetime.now(dt.timezone.utc)
        builder = ocsp.OCSPResponseBuilder().add_response(
            cert=cert,
            issuer=self.cert,
            algorithm=hashes.SHA256(),  #! ok
            cert_status=ocsp.OCSPCertStatus.GOOD if good else ocsp.OCSPCertStatus.REVOKED,
            this_update=now,
            next_update=now + dt.timedelta(hours=8),
            revocation_time=None if good else now,
            revocation_reason=None,
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, self.cert)  #! ok
        return builder.sign(self.key, hashes.SHA256())  #! ok

    def ocsp_answer_old(self, builder: ocsp.OCSPResponseBuilder) -> ocsp.OCSPResponse:
        return builder.sign(self.key, hashes.SHA1())  #! bad SIGN


def request(common: str, hosts: list[str]) -> tuple[ec.EllipticCurvePrivateKey, bytes]:
    key = ec.generate_private_key(ec.SECP384R1())  #! ok
    san = x509.SubjectAlternativeName([x509.DNSName(h) for h in hosts])
    builder = x509.CertificateSigningRequestBuilder().subject_name(name(common))
    csr = builder.add_extension(san, critical=False).sign(key, hashes.SHA384())  #! ok
    return key, csr.tbs_certrequest_bytes


def request_scep(key: rsa.RSAPrivateKey, common: str) -> x509.CertificateSigningRequest:
    return x509.CertificateSigningRequestBuilder().subject_name(name(common)).sign(key, hashes.SHA1())  #! bad SIGN


def ask_ocsp(cert: x509.Certificate, issuer: x509.Certificate) -> ocsp.OCSPRequest:
    return ocsp.OCSPRequestBuilder().add_certificate(cert, issuer, hashes.SHA256()).build()  #! ok


def ask_public_ocsp(cert: x509.Certificate, issuer: x509.Certificate) -> ocsp.OCSPRequest:
    return ocsp.OCSPRequestBuilder().add_certificate(cert, issuer, hashes.SHA1()).build()  #! maybe


def thumbprints(cert: x509.Certificate) -> dict[str, str]:
    return {
        "x5t#S256": cert.fingerprint(hashes.SHA256()).hex(),  #! ok
        "x5t": cert.fingerprint(hashes.SHA1()).hex(),  #! bad HASH
        "md5": cert.fingerprint(hashes.MD5()).hex(),  #! bad HASH
        "serial": f"{cert.serial_number:x}",
    }


def complaints(cert: x509.Certificate) -> list[str]:
    found = []
    if cert.signature_algorithm_oid in OLD_OIDS:  #! ok
        found.append(OLD_OIDS[cert.signature_algorithm_oid])
    if isinstance(cert.signature_hash_algorithm, (hashes.MD5, hashes.SHA1)):  #! ok
        found.append("signed with md5 or sha1")  #! ok
    public = cert.public_key()
    if isinstance(public, rsa.RSAPublicKey) and public.key_size < 2048:  #! ok
        found.append(f"rsa {public.key_size}")  #! ok
    if isinstance(public, ec.EllipticCurvePublicKey) and public.curve.name == "secp256k1":  #! ok
        found.append("secp256k1")  #! ok
    log.info("%s: %s", cert.subject.rfc4514_string(), found or "clean")
    return found


def check_issued(cert: x509.Certificate, issuer: x509.Certificate) -> None:
    cert.verify_directly_issued_by(issuer)  #! ok
