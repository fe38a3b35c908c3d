"""A small authority with approved keys and digests."""
import datetime as dt
from dataclasses import dataclass, field
from functools import partial

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.x509.oid import NameOID

MIN_BITS = 2048
CURVES = {"p256": ec.SECP256R1, "p384": ec.SECP384R1, "p521": ec.SECP521R1}
new_rsa = partial(rsa.generate_private_key, public_exponent=65537)
OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


@dataclass
class Profile:
    days: int = 90
    digest: hashes.HashAlgorithm = field(default_factory=hashes.SHA256)
    bits: int = 3072


LONG = Profile(days=825, digest=hashes.SHA512(), bits=4096)


def name(cn: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, cn)])


def key(profile: Profile = LONG) -> rsa.RSAPrivateKey:
    return new_rsa(key_size=profile.bits)


def key_min() -> rsa.RSAPrivateKey:
    return new_rsa(key_size=MIN_BITS)


def ec_key(kind: str = "p256") -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(CURVES[kind]())


def certificate(k, cn: str, profile: Profile = LONG) -> x509.Certificate:
    now = dt.datetime.now(dt.timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(name(cn))
        .issuer_name(name(cn))
        .public_key(k.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=profile.days))
        .sign(k, profile.digest)
    )


def request(k, cn: str) -> x509.CertificateSigningRequest:
    return x509.CertificateSigningRequestBuilder().subject_name(name(cn)).sign(k, hashes.SHA384())


def sign_file(k: rsa.RSAPrivateKey, chunks) -> bytes:
    chosen = hashes.SHA256()
    h = hashes.Hash(chosen)
    for chunk in chunks:
        h.update(chunk)
    return k.sign(h.finalize(), padding.PKCS1v15(), utils.Prehashed(chosen))


def sign_ec(k: ec.EllipticCurvePrivateKey, data: bytes) -> tuple[int, int]:
    return utils.decode_dss_signature(k.sign(data, ec.ECDSA(hashes.SHA3_256())))


def seal_key(pub: rsa.RSAPublicKey, secret: bytes) -> bytes:
    return pub.encrypt(secret, OAEP)


def open_key(k: rsa.RSAPrivateKey, blob: bytes) -> bytes:
    return k.decrypt(blob, OAEP)


def agree(mine: ec.EllipticCurvePrivateKey, peer: ec.EllipticCurvePublicKey) -> bytes:
    return HKDF(hashes.SHA384(), 32, None, b"agree").derive(mine.exchange(ec.ECDH(), peer))


def pem(k: rsa.RSAPrivateKey, password: bytes) -> bytes:
    return k.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password),
    )


def thumb(cert: x509.Certificate) -> str:
    return cert.fingerprint(hashes.SHA256()).hex()


def too_small(pub: rsa.RSAPublicKey) -> bool:
    return pub.key_size < 1024 * 2
