"""Import and export of private keys for operators (PEM, PKCS#12, CMS, OpenSSH)."""
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs7,
    pkcs12,
    ssh_key_fingerprint,
)

EXTENSIONS = {".pem": Encoding.PEM, ".der": Encoding.DER}  #! ok


def save(path: Path, key: rsa.RSAPrivateKey, password: bytes) -> None:
    data = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password))  #! ok
    path.write_bytes(data)


def save_clear(path: Path, key: rsa.RSAPrivateKey) -> None:
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()))  #! ok


def save_for_nginx(path: Path, key: rsa.RSAPrivateKey, password: bytes) -> None:
    data = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, BestAvailableEncryption(password))  #! bad SERIAL
    path.write_bytes(data)


def save_for_ssh(path: Path, key: rsa.RSAPrivateKey, password: bytes) -> None:
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, BestAvailableEncryption(password)))  #! bad SERIAL


def save_for_ssh_clear(path: Path, key: rsa.RSAPrivateKey) -> None:
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))  #! ok


def save_for_ssh_rounds(path: Path, key: rsa.RSAPrivateKey, password: bytes) -> None:
    builder = PrivateFormat.OpenSSH.encryption_builder()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, builder.kdf_rounds(64).build(password)))  #! bad SERIAL


def public_pem(key: rsa.RSAPublicKey) -> bytes:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)  #! ok


def public_ssh(key: rsa.RSAPublicKey) -> bytes:
    return key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)  #! ok


def pack(key: rsa.RSAPrivateKey, cert: x509.Certificate, protection) -> bytes:
    return pkcs12.serialize_key_and_certificates(b"site", key, cert, None, protection)  #! maybe


def bundle(key: rsa.RSAPrivateKey, cert: x509.Certificate, password: bytes) -> bytes:
    protection = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(50_000)  #! ok
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)  #! ok
        .hmac_hash(hashes.SHA256())  #! ok
        .build(password)
    )
    return pack(key, cert, protection)


def bundle_for_windows_2012(key: rsa.RSAPrivateKey, cert: x509.Certificate, password: bytes) -> bytes:
    protection = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(50_000)
        .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)  #! bad SERIAL
        .hmac_hash(hashes.SHA256())
        .build(password)
    )
    return pack(key, cert, protection)


def bundle_quick(key: rsa.RSAPrivateKey, cert: x509.Certificate, password: bytes) -> bytes:
    protection = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(100)  #! bad KDF
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .build(password)
    )
    return pack(key, cert, protection)


def bundle_clear(key: rsa.RSAPrivateKey, cert: x509.Certificate) -> bytes:
    return pack(key, cert, NoEncryption())  #! ok


def read_pem(path: Path, password: bytes | None) -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key(path.read_bytes(), password)  #! ok
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("expected an RSA key, not DSA or X25519")  #! ok
    return key


def read_ssh(path: Path) -> object:
    return serialization.load_ssh_public_key(path.read_bytes())  #! ok


def fingerprints(key: rsa.RSAPublicKey) -> tuple[bytes, bytes]:
    modern = ssh_key_fingerprint(key, hashes.SHA256())  #! ok
    classic = ssh_key_fingerprint(key, hashes.MD5())  #! bad HASH
    return modern, classic


def sign_mail(body: bytes, cert: x509.Certificate, key: rsa.RSAPrivateKey) -> bytes:
    builder = pkcs7.PKCS7SignatureBuilder().set_data(body)  #! ok
    builder = builder.add_signer(cert, key, hashes.SHA256())  #! ok
    return builder.sign(Encoding.SMIME, [pkcs7.PKCS7Options.DetachedSignature])  #! ok


def encrypt_mail(body: bytes, recipient: x509.Certificate) -> bytes:
    return pkcs7.PKCS7EnvelopeBuilder().set_data(body).add_recipient(recipient).encrypt(Encoding.SMIME, [])  #! bad PADDING


def list_certificates(data: bytes) -> list[str]:
    return [c.subject.rfc4514_string() for c in pkcs7.load_pem_pkcs7_certificates(data)]  #! ok


def describe(path: Path) -> str:
    text = path.read_text("ascii", "replace")
    if "DEK-Info: DES-EDE3-CBC" in text:  #! ok
        return "traditional PEM, md5 key derivation, 3des"  #! ok
    if "BEGIN OPENSSH PRIVATE KEY" in text:
        return "openssh, bcrypt"  #! ok
    return f"{path.suffix}: {EXTENSIONS.get(path.suffix)}"
