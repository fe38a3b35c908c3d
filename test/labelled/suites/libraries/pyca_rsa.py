"""RSA and DSA keys of the licensing service."""
import logging
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, padding, rsa, utils

logger = logging.getLogger(__name__)

KEY_BITS = 3072  #! ok
DONGLE_BITS = 1024
PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)  #! ok


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)  #! ok


def new_ci_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)  #! ok


def new_dongle_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=DONGLE_BITS)  #! bad RSA


def new_smartcard_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 1536)  #! bad RSA


def new_fast_verify_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=3, key_size=2048)  #! bad RSA


@lru_cache(maxsize=1)
def fixture_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)  #! bad RSA


def sign(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PKCS1v15(), hashes.SHA256())  #! ok


def sign_pss(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, PSS, hashes.SHA256())  #! ok


def sign_digest(key: rsa.RSAPrivateKey, digest: bytes) -> bytes:
    return key.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA384()))  #! ok


def sign_v1(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PKCS1v15(), hashes.SHA1())  #! bad SIGN


def sign_v0(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PKCS1v15(), hashes.MD5())  #! bad SIGN


def sign_digest_v1(key: rsa.RSAPrivateKey, digest: bytes) -> bytes:
    return key.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA1()))  #! bad SIGN


def sign_long_salt(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.MAX_LENGTH), hashes.SHA256())  #! bad SIGN


def sign_salt_64(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PSS(padding.MGF1(hashes.SHA256()), 64), hashes.SHA256())  #! bad SIGN


def sign_salt_32(key: rsa.RSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())  #! ok


def verify(key: rsa.RSAPublicKey, licence: bytes, signature: bytes) -> bool:
    auto = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.AUTO)  #! ok
    try:
        key.verify(signature, licence, auto, hashes.SHA256())  #! ok
    except InvalidSignature:
        return False
    return True


def verify_old(key: rsa.RSAPublicKey, licence: bytes, signature: bytes) -> None:
    key.verify(signature, licence, padding.PKCS1v15(), hashes.SHA1())  #! ok


def verify_ancient(key: rsa.RSAPublicKey, licence: bytes, signature: bytes) -> None:
    key.verify(signature, licence, padding.PKCS1v15(), hashes.MD5())  #! bad SIGN


def wrap(key: rsa.RSAPublicKey, secret: bytes) -> bytes:
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)  #! ok
    return key.encrypt(secret, oaep)  #! ok


def wrap_sha1(key: rsa.RSAPublicKey, secret: bytes) -> bytes:
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)  #! ok
    return key.encrypt(secret, oaep)  #! ok


def wrap_pkcs1(key: rsa.RSAPublicKey, secret: bytes) -> bytes:
    return key.encrypt(secret, padding.PKCS1v15())  #! bad PADDING


def unwrap_pkcs1(key: rsa.RSAPrivateKey, blob: bytes) -> bytes:
    return key.decrypt(blob, padding.PKCS1v15())  #! maybe


def new_dsa_key() -> dsa.DSAPrivateKey:
    return dsa.generate_private_key(key_size=2048)  #! bad DSA


def new_dsa_parameters() -> dsa.DSAParameters:
    return dsa.generate_parameters(key_size=3072)  #! bad DSA


def sign_dsa(key: dsa.DSAPrivateKey, licence: bytes) -> bytes:
    return key.sign(licence, hashes.SHA256())  #! bad DSA


def verify_dsa(key: dsa.DSAPublicKey, licence: bytes, signature: bytes) -> None:
    key.verify(signature, licence, hashes.SHA256())  #! ok


def audit(pem: bytes) -> str:
    key = serialization.load_pem_public_key(pem)  #! ok
    if isinstance(key, dsa.DSAPublicKey):  #! ok
        return "dsa"  #! ok
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < 2048:  #! ok
        logger.warning("rsa key of %d bits, expected %d", key.key_size, KEY_BITS)  #! ok
        return "short rsa"
    return "fine"
