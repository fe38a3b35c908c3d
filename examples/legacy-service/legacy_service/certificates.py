"""The device CA: keys, requests, certificates, revocation lists."""

from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID
from OpenSSL import crypto

from legacy_service import settings

ORGANISATION = "Fieldgate"


def new_token_key():
    """The key that signs bearer tokens."""
    return ec.generate_private_key(ec.SECP256K1())


def new_device_key():
    # The first controllers need a minute for anything larger.
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)


def issue_device_certificate(serial):
    """A fresh key and its certificate, both PEM."""
    ca_key, ca_certificate = load_ca()
    key = new_device_key()
    now = datetime.now(timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(device_name(serial))
        .issuer_name(ca_certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=settings.CERTIFICATE_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    )
    certificate = builder.sign(ca_key, hashes.SHA1())
    key_pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return key_pem, certificate.public_bytes(serialization.Encoding.PEM)


def device_request(serial, key):
    """A signing request for devices that keep their key to themselves."""
    digest = hashes.SHA1()
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
    return certificate.fingerprint(hashes.MD5()).hex(":")


def sign_manifest(manifest, key):
    """Signs a firmware manifest with the vendor key, RSA or EC."""
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(manifest, padding.PKCS1v15(), hashes.SHA1())
    return key.sign(manifest, ec.ECDSA(hashes.SHA1()))


def verify_manifest(manifest, signature, public_key):
    """Raises ``InvalidSignature`` unless the manifest was signed by the vendor."""
    public_key.verify(signature, manifest, ec.ECDSA(hashes.SHA256()))


def bench_certificate(host):
    """A self-signed pair for the test bench, as PyOpenSSL objects because the simulator takes them so."""
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 1024)
    certificate = crypto.X509()
    certificate.get_subject().CN = host
    certificate.set_serial_number(1000)
    certificate.gmtime_adj_notBefore(0)
    certificate.gmtime_adj_notAfter(365 * 24 * 3600)
    certificate.set_issuer(certificate.get_subject())
    certificate.set_pubkey(key)
    certificate.sign(key, "sha1")
    return key, certificate


def bench_request(host, key):
    request = crypto.X509Req()
    request.get_subject().CN = host
    request.set_pubkey(key)
    request.sign(key, "md5")
    return crypto.dump_certificate_request(crypto.FILETYPE_PEM, request)


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
