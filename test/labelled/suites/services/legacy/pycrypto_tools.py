"""File encryption written against pycryptodome, kept for old archives."""
from __future__ import annotations

import os

try:
    from Cryptodome.Cipher import AES, ARC2, ARC4, CAST, DES, DES3, Blowfish, ChaCha20, ChaCha20_Poly1305, Salsa20  #! maybe
    from Cryptodome.Hash import BLAKE2b, CMAC, HMAC, MD2, MD4, MD5, RIPEMD160, SHA1, SHA256, SHA512, keccak  #! maybe
except ImportError:
    from Crypto.Cipher import AES, ARC2, ARC4, CAST, DES, DES3, Blowfish, ChaCha20, ChaCha20_Poly1305, Salsa20  #! maybe
    from Crypto.Hash import BLAKE2b, CMAC, HMAC, MD2, MD4, MD5, RIPEMD160, SHA1, SHA256, SHA512, keccak  #! maybe

from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5  #! maybe
from Crypto.Protocol.KDF import HKDF, PBKDF1, PBKDF2, bcrypt, scrypt  #! maybe
from Crypto.PublicKey import DSA, ECC, RSA, ElGamal  #! maybe
from Crypto.Random import get_random_bytes  #! maybe
from Crypto.Signature import DSS, pkcs1_15, pss  #! maybe
from Crypto.Util.Padding import pad  #! maybe


class Archive:
    """One encrypted member; the header's version byte selects the cipher."""

    def __init__(self, key: bytes, iv: bytes) -> None:
        self.key, self.iv = key, iv

    def v0(self, data: bytes) -> bytes:
        return DES.new(self.key[:8], DES.MODE_CBC, self.iv[:8]).encrypt(pad(data, 8))  #! bad cipher

    def v1(self, data: bytes) -> bytes:
        return ARC4.new(self.key).encrypt(data)  #! bad cipher

    def v2(self, data: bytes) -> bytes:
        return Blowfish.new(self.key, Blowfish.MODE_CBC, self.iv[:8]).encrypt(pad(data, 8))  #! bad cipher

    def v3(self, data: bytes) -> bytes:
        return DES3.new(self.key[:24], DES3.MODE_CBC, self.iv[:8]).encrypt(pad(data, 8))  #! bad cipher

    def v4(self, data: bytes) -> bytes:
        return CAST.new(self.key[:16], CAST.MODE_CBC, self.iv[:8]).encrypt(pad(data, 8))  #! bad cipher

    def v5(self, data: bytes) -> bytes:
        return ARC2.new(self.key[:16], ARC2.MODE_CFB, self.iv[:8]).encrypt(data)  #! bad cipher

    def v6(self, data: bytes) -> bytes:
        return AES.new(self.key, AES.MODE_ECB).encrypt(pad(data, 16))  #! maybe

    def v7(self, data: bytes) -> bytes:
        return AES.new(self.key, AES.MODE_CBC, iv=self.iv).encrypt(pad(data, 16))  #! maybe

    def v8(self, data: bytes) -> tuple[bytes, bytes]:
        return AES.new(self.key, AES.MODE_GCM, nonce=self.iv).encrypt_and_digest(data)  #! maybe

    def v9(self, data: bytes) -> tuple[bytes, bytes]:
        return AES.new(self.key, AES.MODE_EAX).encrypt_and_digest(data)  #! bad mode

    def v10(self, data: bytes) -> tuple[bytes, bytes]:
        return AES.new(self.key, AES.MODE_OCB, nonce=self.iv[:12]).encrypt_and_digest(data)  #! bad mode

    def v11(self, data: bytes) -> tuple[bytes, bytes]:
        return AES.new(self.key, AES.MODE_SIV).encrypt_and_digest(data)  #! bad mode

    def v12(self, data: bytes) -> bytes:
        return ChaCha20.new(key=self.key, nonce=self.iv[:8]).encrypt(data)  #! bad cipher

    def v13(self, data: bytes) -> tuple[bytes, bytes]:
        return ChaCha20_Poly1305.new(key=self.key).encrypt_and_digest(data)  #! bad cipher

    def v14(self, data: bytes) -> bytes:
        return Salsa20.new(key=self.key).encrypt(data)  #! bad cipher


def digests(data: bytes) -> list[bytes]:
    return [
        MD5.new(data).digest(),  #! bad hash
        MD4.new(data).digest(),  #! bad hash
        MD2.new(data).digest(),  #! bad hash
        RIPEMD160.new(data).digest(),  #! bad hash
        BLAKE2b.new(data=data, digest_bits=256).digest(),  #! bad hash
        keccak.new(data=data, digest_bits=256).digest(),  #! bad hash
        SHA256.new(data).digest(),  #! maybe
        SHA1.new(data).digest(),  #! maybe
    ]


def macs(key: bytes, data: bytes) -> list[bytes]:
    return [
        HMAC.new(key, data, digestmod=MD5).digest(),  #! bad hmac
        HMAC.new(key, data).digest(),  #! bad hmac
        HMAC.new(key, data, SHA256).digest(),  #! maybe
        HMAC.new(key, data, digestmod=RIPEMD160).digest(),  #! bad hmac
        CMAC.new(key, data, ciphermod=AES).digest(),  #! maybe
        CMAC.new(key[:24], data, ciphermod=DES3).digest(),  #! bad cipher
    ]


def kdfs(password: str, salt: bytes) -> list[object]:
    return [
        PBKDF2(password, salt, 32, count=600000, hmac_hash_module=SHA512),  #! maybe
        PBKDF2(password, salt, dkLen=32, count=100, hmac_hash_module=SHA256),  #! bad kdf
        PBKDF2(password, b"salt", dkLen=32, count=600000, hmac_hash_module=SHA256),  #! bad kdf
        PBKDF1(password, salt, 16, 1000, SHA1),  #! bad kdf
        scrypt(password, salt, 32, N=2**14, r=8, p=1),  #! bad kdf
        bcrypt(password, 12),  #! bad password
        HKDF(password.encode(), 32, salt, SHA512),  #! maybe
    ]


def keys() -> list[object]:
    return [
        RSA.generate(1024),  #! bad key-size
        RSA.generate(3072),  #! maybe
        RSA.generate(2048, e=3),  #! bad key-size
        DSA.generate(2048),  #! bad other
        ElGamal.generate(2048, os.urandom),  #! bad other
        ECC.generate(curve="P-256"),  #! maybe
        ECC.generate(curve="p192"),  #! bad curve
        ECC.generate(curve="Curve25519"),  #! bad curve
    ]


def sign(key: RSA.RsaKey, data: bytes) -> list[bytes]:
    return [
        pkcs1_15.new(key).sign(SHA1.new(data)),  #! bad signature-digest
        pss.new(key).sign(SHA256.new(data)),  #! maybe
        pkcs1_15.new(key).sign(MD5.new(data)),  #! bad signature-digest
        PKCS1_v1_5.new(key).encrypt(data),  #! bad padding
        PKCS1_OAEP.new(key).encrypt(data),  #! maybe
        get_random_bytes(16),  #! maybe
    ]


def sign_dsa(key: DSA.DsaKey, data: bytes) -> bytes:
    return DSS.new(key, "fips-186-3").sign(SHA256.new(data))  #! bad other
