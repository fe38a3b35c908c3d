import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509 import ocsp


def csr(key, name):
    return x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA1())  #! bad ASYM


def csr_ok(key, name):
    return x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())


def cert(builder: x509.CertificateBuilder, key):
    return builder.sign(private_key=key, algorithm=hashes.SHA1())  #! bad ASYM


def cert_ok(builder: x509.CertificateBuilder, key):
    return builder.sign(private_key=key, algorithm=hashes.SHA384())


def crl(builder: x509.CertificateRevocationListBuilder, key):
    digest = hashes.MD5()  #! maybe
    return builder.sign(key, digest)  #! bad ASYM


def p7(cert, key, data):
    return (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(data)
        .add_signer(cert, key, hashes.SHA256())
        .sign(Encoding.SMIME, [])
    )


def fingerprint(cert: x509.Certificate):
    return cert.fingerprint(hashes.SHA1())  #! bad HASH


def fingerprint_ok(cert: x509.Certificate):
    return cert.fingerprint(hashes.SHA256())


def fingerprint_md5(cert: x509.Certificate):
    return cert.fingerprint(hashes.MD5()).hex()  #! bad HASH


def ocsp_resp(builder: ocsp.OCSPResponseBuilder, key):
    return builder.sign(key, hashes.SHA1())  #! bad ASYM


def ocsp_ok(builder: ocsp.OCSPResponseBuilder, key):
    return builder.sign(key, hashes.SHA256())


def expires():
    return datetime.datetime.now() + datetime.timedelta(days=1)
