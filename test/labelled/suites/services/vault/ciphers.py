"""Symmetric encryption for the vault: what we use, and what old records need."""
from __future__ import annotations

import os
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes, hmac, keywrap, padding
from cryptography.hazmat.primitives.ciphers import Cipher, aead, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, AESSIV, ChaCha20Poly1305
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.poly1305 import Poly1305

try:
    from cryptography.hazmat.decrepit.ciphers import algorithms as old
except ImportError:
    old = algorithms


@dataclass(frozen=True)
class Record:
    iv: bytes
    body: bytes
    tag: bytes = b""


def seal(key: bytes, data: bytes) -> Record:
    iv = os.urandom(12)  #! ok
    enc = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor()  #! ok
    return Record(iv, enc.update(data) + enc.finalize(), enc.tag)


def seal_cbc(key: bytes, data: bytes) -> Record:
    iv = os.urandom(16)  #! ok
    padder = padding.PKCS7(128).padder()  #! ok
    enc = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()  #! ok
    return Record(iv, enc.update(padder.update(data) + padder.finalize()) + enc.finalize())


def seal_block(key: bytes, block: bytes) -> bytes:
    enc = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  #! maybe
    return enc.update(block) + enc.finalize()


def others(key: bytes, iv: bytes) -> list[Cipher]:
    return [
        Cipher(algorithms.AES256(key), modes.CTR(iv)),  #! ok
        Cipher(algorithms.AES128(key), modes.CFB(iv)),  #! ok
        Cipher(algorithms.AES(key), modes.OFB(iv)),  #! ok
        Cipher(algorithms.AES(key), modes.XTS(iv)),  #! ok
        Cipher(algorithms.Camellia(key), modes.CBC(iv)),  #! bad cipher
        Cipher(algorithms.ChaCha20(key, iv), mode=None),  #! bad cipher
        Cipher(algorithms.SM4(key), modes.CBC(iv)),  #! bad cipher
        Cipher(old.Blowfish(key), modes.CBC(iv[:8])),  #! bad cipher
        Cipher(old.CAST5(key), modes.CBC(iv[:8])),  #! bad cipher
        Cipher(old.IDEA(key), modes.CBC(iv[:8])),  #! bad cipher
        Cipher(old.SEED(key), modes.CBC(iv)),  #! bad cipher
        Cipher(old.ARC4(key), mode=None),  #! bad cipher
        Cipher(old.RC2(key), modes.CBC(iv[:8])),  #! bad cipher
    ]


def seal_3des(key: bytes, iv: bytes, data: bytes) -> bytes:
    enc = Cipher(old.TripleDES(key), modes.CBC(iv)).encryptor()  #! bad cipher
    return enc.update(data) + enc.finalize()


def open_3des(key: bytes, iv: bytes, data: bytes) -> bytes:
    dec = Cipher(old.TripleDES(key), modes.CBC(iv)).decryptor()  #! ok
    return dec.update(data) + dec.finalize()


def aeads(key: bytes) -> list[object]:
    return [
        AESGCM(key),  #! ok
        AESCCM(key, tag_length=16),  #! ok
        AESSIV(key),  #! bad mode
        aead.AESOCB3(key),  #! bad mode
        aead.AESGCMSIV(key),  #! bad mode
        ChaCha20Poly1305(key),  #! bad cipher
        aead.AESGCM(AESGCM.generate_key(bit_length=256)),  #! ok
    ]


def seal_mobile(key: bytes, nonce: bytes, data: bytes) -> bytes:
    box = aead.ChaCha20Poly1305(key)  #! bad cipher
    return box.encrypt(nonce, data, None)  #! maybe


def macs(key: bytes) -> list[object]:
    return [
        hmac.HMAC(key, hashes.SHA256()),  #! ok
        hmac.HMAC(key, hashes.SHA1()),  #! ok
        hmac.HMAC(key, hashes.MD5()),  #! bad hmac
        hmac.HMAC(key, algorithm=hashes.SM3()),  #! bad hmac
        hmac.HMAC(key, hashes.BLAKE2s(32)),  #! bad hmac
        hmac.HMAC(b"vault", hashes.SHA256()),  #! bad hmac
        CMAC(algorithms.AES(key)),  #! ok
        Poly1305(key),  #! bad other
        Poly1305.generate_tag(key, b"record"),  #! bad other
    ]


def digests() -> list[hashes.Hash]:
    return [
        hashes.Hash(hashes.SHA256()),  #! ok
        hashes.Hash(hashes.SHA3_384()),  #! ok
        hashes.Hash(hashes.SHAKE256(64)),  #! ok
        hashes.Hash(hashes.SHA512_256()),  #! ok
        hashes.Hash(hashes.MD5()),  #! bad hash
        hashes.Hash(algorithm=hashes.BLAKE2b(64)),  #! bad hash
        hashes.Hash(hashes.SM3()),  #! bad hash
        hashes.Hash(hashes.SHA1()),  #! maybe
    ]


def wrap_key(kek: bytes, key: bytes) -> bytes:
    return keywrap.aes_key_wrap(kek, key)  #! ok


def wrap_key_padded(kek: bytes, key: bytes) -> bytes:
    return keywrap.aes_key_wrap_with_padding(kek, key)  #! ok
