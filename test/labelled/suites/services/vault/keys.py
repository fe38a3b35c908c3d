"""Key generation for the vault service (pyca/cryptography)."""
from __future__ import annotations

from typing import Literal

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dh, dsa, ec, ed25519, ed448, padding, rsa, x448, x25519
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

OLD_BITS = 1024
BITS = 3072
PUBLIC_EXPONENT = 65537
CURVES = {
    "p256": ec.SECP256R1,  #! ok
    "p384": ec.SECP384R1,  #! ok
    "p521": ec.SECP521R1(),  #! ok
}


def rsa_for(role: Literal["root", "leaf", "test", "tiny"]) -> rsa.RSAPrivateKey:
    if role == "root":
        return rsa.generate_private_key(public_exponent=65537, key_size=4096)  #! ok
    if role == "leaf":
        return rsa.generate_private_key(PUBLIC_EXPONENT, BITS)  #! ok
    if role == "tiny":
        return rsa.generate_private_key(65537, 512)  #! bad key-size
    return rsa.generate_private_key(public_exponent=PUBLIC_EXPONENT, key_size=OLD_BITS)  #! bad key-size


def rsa_small_exponent() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=3, key_size=2048)  #! bad key-size


def ec_keys() -> list[ec.EllipticCurvePrivateKey]:
    return [
        ec.generate_private_key(ec.SECP256R1()),  #! ok
        ec.generate_private_key(ec.SECP224R1()),  #! ok
        ec.generate_private_key(curve=ec.SECP384R1()),  #! ok
        ec.generate_private_key(CURVES["p256"]()),  #! ok
        ec.generate_private_key(ec.SECP256K1()),  #! bad curve
        ec.generate_private_key(ec.SECP192R1()),  #! bad curve
        ec.generate_private_key(curve=ec.BrainpoolP256R1()),  #! bad curve
        ec.generate_private_key(ec.BrainpoolP384R1()),  #! bad curve
        ec.generate_private_key(ec.SECT163K1()),  #! bad curve
        ec.generate_private_key(ec.SECT283R1()),  #! maybe
        ec.derive_private_key(0x1234567, ec.SECP256K1()),  #! bad curve
        ec.derive_private_key(0x1234567, ec.SECP521R1()),  #! ok
    ]


def dsa_keys() -> list[object]:
    params = dsa.generate_parameters(key_size=2048)  #! bad other
    return [params.generate_private_key(), dsa.generate_private_key(key_size=3072)]  #! bad other


def dh_params() -> list[object]:
    return [
        dh.generate_parameters(generator=2, key_size=2048),  #! ok
        dh.generate_parameters(generator=2, key_size=1024),  #! bad key-size
        dh.generate_parameters(2, 512),  #! bad key-size
    ]


def edwards() -> list[object]:
    return [ed25519.Ed25519PrivateKey.generate(), ed448.Ed448PrivateKey.generate()]  #! maybe


def montgomery_agree(peer: x25519.X25519PublicKey) -> bytes:
    private = x25519.X25519PrivateKey.generate()  #! bad curve
    return private.exchange(peer)  #! maybe


def montgomery_448() -> x448.X448PrivateKey:
    return x448.X448PrivateKey.generate()  #! bad curve


def nist_agree(peer: ec.EllipticCurvePublicKey) -> bytes:
    private = ec.generate_private_key(ec.SECP384R1())  #! ok
    return private.exchange(ec.ECDH(), peer)  #! ok


class Signer:
    def __init__(self, rsa_key: rsa.RSAPrivateKey, ec_key: ec.EllipticCurvePrivateKey, dsa_key: dsa.DSAPrivateKey):
        self.rsa_key, self.ec_key, self.dsa_key = rsa_key, ec_key, dsa_key

    def pss(self, data: bytes) -> bytes:
        return self.rsa_key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())  #! ok

    def v15(self, data: bytes) -> bytes:
        return self.rsa_key.sign(data, padding.PKCS1v15(), hashes.SHA512())  #! ok

    def v15_old(self, data: bytes) -> bytes:
        return self.rsa_key.sign(data, padding.PKCS1v15(), hashes.SHA1())  #! bad signature-digest

    def v15_older(self, data: bytes) -> bytes:
        return self.rsa_key.sign(data, padding.PKCS1v15(), hashes.MD5())  #! bad signature-digest

    def pre(self, digest: bytes) -> bytes:
        return self.rsa_key.sign(digest, padding.PKCS1v15(), Prehashed(hashes.SHA384()))  #! ok

    def pre_old(self, digest: bytes) -> bytes:
        return self.rsa_key.sign(digest, padding.PKCS1v15(), Prehashed(hashes.SHA1()))  #! bad signature-digest

    def ecdsa(self, data: bytes) -> bytes:
        return self.ec_key.sign(data, ec.ECDSA(hashes.SHA256()))  #! ok

    def ecdsa_old(self, data: bytes) -> bytes:
        return self.ec_key.sign(data, ec.ECDSA(hashes.SHA1()))  #! bad signature-digest

    def dsa(self, data: bytes) -> bytes:
        return self.dsa_key.sign(data, hashes.SHA256())  #! bad other


def check_old(pub: rsa.RSAPublicKey, sig: bytes, data: bytes) -> None:
    pub.verify(sig, data, padding.PKCS1v15(), hashes.SHA1())  #! ok


def wrap(pub: rsa.RSAPublicKey, key: bytes) -> list[bytes]:
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)  #! ok
    oaep1 = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)  #! ok
    return [
        pub.encrypt(key, oaep),  #! ok
        pub.encrypt(key, oaep1),  #! ok
        pub.encrypt(key, padding.PKCS1v15()),  #! bad padding
    ]
