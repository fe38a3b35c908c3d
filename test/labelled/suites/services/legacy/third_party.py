"""Adapters around the other crypto libraries acquired teams brought along."""
from __future__ import annotations

import asyncio
import hashlib
import logging
from typing import Any

import ecdsa  #! maybe
import nacl.public  #! maybe
import nacl.pwhash  #! maybe
import nacl.secret  #! maybe
import nacl.signing  #! maybe
import pyaes  #! maybe
import rsa  #! maybe
from blake3 import blake3  #! maybe
from M2Crypto import DSA as M2DSA  #! maybe
from M2Crypto import EVP, RSA  #! maybe
from nacl.encoding import HexEncoder  #! maybe
from nacl.hash import blake2b as nacl_blake2b  #! maybe
from nacl.hash import sha256 as nacl_sha256  #! maybe

import xxhash  #! ok

log = logging.getLogger(__name__)


class NaclBox:
    def __init__(self, key: bytes) -> None:
        self.box = nacl.secret.SecretBox(key)  #! bad cipher
        self.private = nacl.public.PrivateKey.generate()  #! bad curve
        self.signing = nacl.signing.SigningKey.generate()  #! maybe

    def pair(self, peer: nacl.public.PublicKey) -> nacl.public.Box:
        return nacl.public.Box(self.private, peer)  #! bad cipher

    def sealed(self, peer: nacl.public.PublicKey, data: bytes) -> bytes:
        return nacl.public.SealedBox(peer).encrypt(data)  #! bad cipher

    def stored(self, password: bytes) -> bytes:
        return nacl.pwhash.argon2id.str(password)  #! bad password

    def stored_scrypt(self, password: bytes) -> bytes:
        return nacl.pwhash.scrypt.kdf(32, password, b"\0" * 32)  #! bad kdf

    def digest(self, data: bytes) -> bytes:
        return nacl_blake2b(data, encoder=HexEncoder)  #! bad hash

    def digest_sha(self, data: bytes) -> bytes:
        return nacl_sha256(data, encoder=HexEncoder)  #! maybe


def rsa_package(data: bytes) -> list[object]:
    pub, priv = rsa.newkeys(2048)  #! maybe
    pub_small, _ = rsa.newkeys(512)  #! bad key-size
    return [
        rsa.encrypt(data, pub),  #! bad padding
        rsa.sign(data, priv, "SHA-256"),  #! maybe
        rsa.sign(data, priv, "SHA-1"),  #! bad signature-digest
        rsa.sign(data, priv, "MD5"),  #! bad signature-digest
        pub_small,
    ]


def ecdsa_package(data: bytes) -> list[object]:
    key = ecdsa.SigningKey.generate(curve=ecdsa.NIST256p, hashfunc=hashlib.sha256)  #! maybe
    coin = ecdsa.SigningKey.generate(curve=ecdsa.SECP256k1)  #! bad curve
    small = ecdsa.SigningKey.generate(curve=ecdsa.NIST192p)  #! bad curve
    brain = ecdsa.SigningKey.generate(curve=ecdsa.BRAINPOOLP256r1)  #! bad curve
    default = ecdsa.SigningKey.generate()  #! bad curve
    return [
        key.sign(data, hashfunc=hashlib.sha384),  #! maybe
        key.sign(data, hashfunc=hashlib.sha1),  #! bad signature-digest
        coin.sign(data),  #! maybe
        small,
        brain,
        default,
    ]


def m2(data: bytes, key: bytes, iv: bytes) -> list[Any]:
    md = EVP.MessageDigest("md5")  #! bad hash
    md_ok = EVP.MessageDigest("sha256")  #! ok
    return [
        md,
        md_ok,
        EVP.Cipher("des_ede3_cbc", key, iv, 1),  #! bad cipher
        EVP.Cipher("rc4", key, iv, 1),  #! bad cipher
        EVP.Cipher("bf_cbc", key, iv, op=1),  #! bad cipher
        EVP.Cipher("aes_256_cbc", key, iv, 1),  #! ok
        EVP.HMAC(key, "md5"),  #! bad hmac
        EVP.HMAC(key, "sha256"),  #! ok
        RSA.gen_key(1024, 65537),  #! bad key-size
        RSA.gen_key(2048, 3),  #! bad key-size
        RSA.gen_key(2048, 65537),  #! ok
        M2DSA.gen_params(1024),  #! bad other
    ]


def m2_encrypt(key: RSA.RSA, data: bytes) -> list[bytes]:
    return [
        key.public_encrypt(data, RSA.pkcs1_padding),  #! bad padding
        key.public_encrypt(data, RSA.pkcs1_oaep_padding),  #! ok
        key.sign(data, "sha1"),  #! bad signature-digest
        key.sign(data, "sha256"),  #! ok
        key.sign(data, algo="md5"),  #! bad signature-digest
    ]


def pure_aes(key: bytes, data: bytes) -> bytes:
    return pyaes.AESModeOfOperationCTR(key).encrypt(data)  #! maybe


def blake(data: bytes, key: bytes) -> list[bytes]:
    return [
        blake3(data).digest(),  #! bad hash
        hashlib.blake2b(data, key=key).digest(),  #! bad hmac
        hashlib.blake2s(data, digest_size=16).digest(),  #! bad hash
        hashlib.blake2b(data, digest_size=8, usedforsecurity=False).digest(),  #! ok
        xxhash.xxh64(data).digest(),  #! ok
        xxhash.xxh3_128_digest(data),  #! ok
    ]


async def hash_all(blobs: list[bytes]) -> list[str]:
    loop = asyncio.get_running_loop()
    slow = [await loop.run_in_executor(None, hashlib.md5, b) for b in blobs]  #! bad hash
    good = [await asyncio.to_thread(hashlib.sha256, b) for b in blobs]  #! ok
    fast = [await asyncio.to_thread(hashlib.blake2b, b) for b in blobs]  #! bad hash
    log.debug("hashed %d blobs with md5, sha256 and blake2b", len(blobs))  #! ok
    return [h.hexdigest() for h in (*slow, *good, *fast)]
