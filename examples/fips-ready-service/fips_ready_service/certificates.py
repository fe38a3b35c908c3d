"""The device CA: requests, certificates, revocation lists.

Keys that live long (CA, tokens) are made by ``deploy/install-openssl-config.sh`` with ``openssl genpkey``, in the module.
"""

from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID

from fips_ready_service import settings

ORGANISATION = "Fieldgate"
MINIMUM_RSA_BITS = 2048
CURVES = ("secp256r1", "secp384r1")


class RequestRefused(ValueError):
    """A signing request that we do not certify."""


def new_token_key():
    """A key for bearer tokens, for tests and the bench."""
    return ec.generate_private_key(ec.SECP256R1())


def load_token_key():
    return serialization.load_pem_private_key((settings.KEY_DIR / "token.key").read_bytes(), password=None)


def issue_device_certificate(serial, request_pem):
    """The certificate for a device's own signing request, both PEM."""
    request = x509.load_pem_x509_csr(request_pem)
    check_request(request)
    ca_key, ca_certificate = load_ca()
    now = datetime.now(timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(device_name(serial))
        .issuer_name(ca_certificate.subject)
        .public_key(request.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=settings.CERTIFICATE_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    )
    certificate = builder.sign(ca_key, hashes.SHA256())
    return certificate.public_bytes(serialization.Encoding.PEM)


def check_request(request):
    """Raises ``RequestRefused`` unless the device owns the key, and the key is strong enough."""
    if not request.is_signature_valid:
        raise RequestRefused("the request is not signed by its own key")
    key = request.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= MINIMUM_RSA_BITS:
        return
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in CURVES:
        return
    raise RequestRefused("the key must be RSA with 2048 bits or more, or on P-256 or P-384")


def device_request(serial, key):
    """A signing request, as devices make it."""
    digest = hashes.SHA256()
    return x509.CertificateSigningRequestBuilder().subject_name(device_name(serial)).sign(key, digest)


def revocation_list(revoked):
    """The CRL for ``(serial number, revocation date)`` pairs, as PEM."""
    ca_key, ca_certificate = load_ca()
    now = datetime.now(timezone.utc)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(ca_certificate.subject)
        .last_update(now)
        .next_update(now + timedelta(days=settings.CRL_DAYS))
    )
    for number, date in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(number).revocation_date(date).build()
        builder = builder.add_revoked_certificate(entry)
    crl = builder.sign(private_key=ca_key, algorithm=hashes.SHA256())
    return crl.public_bytes(serialization.Encoding.PEM)


def thumbprint(certificate):
    """As the provisioning tool prints it, for reading out over the phone."""
    return certificate.fingerprint(hashes.SHA256()).hex(":")


def sign_manifest(manifest, key):
    """Signs a firmware manifest with the vendor key, RSA or EC."""
    if isinstance(key, rsa.RSAPrivateKey):
        pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)
        return key.sign(manifest, pss, hashes.SHA256())
    return key.sign(manifest, ec.ECDSA(hashes.SHA256()))


def manifest_is_genuine(manifest, signature, public_key):
    """True if the manifest was signed by the vendor's EC key."""
    try:
        public_key.verify(signature, manifest, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def bench_certificate(host):
    """A self-signed pair for the test bench."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=365))
    )
    return key, builder.sign(key, hashes.SHA256())


def device_name(serial):
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION),
            x509.NameAttribute(NameOID.COMMON_NAME, serial),
        ]
    )


def load_ca():
    key = serialization.load_pem_private_key((settings.KEY_DIR / "ca.key").read_bytes(), password=None)
    certificate = x509.load_pem_x509_certificate((settings.KEY_DIR / "ca.crt").read_bytes())
    return key, certificate
