import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509 import ocsp
from cryptography.x509.oid import NameOID

NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "device")])
DIGEST = hashes.SHA1()  #! maybe
GOOD = hashes.SHA256()


def self_sign(key):
    now = dt.datetime.now(dt.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(NAME)
        .issuer_name(NAME)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=90))
    )
    old = builder.sign(key, hashes.SHA1())  #! bad ASYM
    older = builder.sign(private_key=key, algorithm=DIGEST)  #! bad ASYM
    new = builder.sign(key, GOOD)
    return old, older, new


def request(key):
    return x509.CertificateSigningRequestBuilder().subject_name(NAME).sign(key, hashes.MD5())  #! bad ASYM


def request_ok(key):
    return x509.CertificateSigningRequestBuilder().subject_name(NAME).sign(key, hashes.SHA512())


def crl(key, builder: x509.CertificateRevocationListBuilder):
    return builder.sign(private_key=key, algorithm=hashes.SHA1())  #! bad ASYM


def fingerprint(cert: x509.Certificate):
    return cert.fingerprint(hashes.SHA1()).hex()  #! bad HASH


def fingerprint_md5(cert: x509.Certificate):
    return cert.fingerprint(hashes.MD5()).hex()  #! bad HASH


def fingerprint_ok(cert: x509.Certificate):
    return cert.fingerprint(hashes.SHA256()).hex()


def ocsp_request(cert, issuer):
    return ocsp.OCSPRequestBuilder().add_certificate(cert, issuer, hashes.SHA256()).build()


def cms(cert, key, data):
    b = pkcs7.PKCS7SignatureBuilder().set_data(data)
    weak = b.add_signer(cert, key, hashes.SHA1())  #! bad ASYM
    strong = b.add_signer(cert, key, hashes.SHA384())
    return weak, strong
