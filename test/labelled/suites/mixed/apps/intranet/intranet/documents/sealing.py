"""Encryption of documents that leave the house."""
from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.asymmetric import padding as apad
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


@dataclass
class Sealed:
    key: bytes
    nonce: bytes
    body: bytes


def seal(data: bytes, recipient: RSAPublicKey) -> Sealed:
    key = AESGCM.generate_key(256)
    nonce = os.urandom(12)
    oaep = apad.OAEP(apad.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    return Sealed(recipient.encrypt(key, oaep), nonce, AESGCM(key).encrypt(nonce, data, None))


def seal_for_partner(data: bytes, recipient: RSAPublicKey) -> Sealed:
    """The partner's importer is of 2009."""
    key, iv = os.urandom(24), os.urandom(8)
    pad = padding.PKCS7(64).padder()
    enc = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).encryptor()  #! bad CIPHER
    body = enc.update(pad.update(data) + pad.finalize()) + enc.finalize()
    return Sealed(recipient.encrypt(key, apad.PKCS1v15()), iv, body)  #! bad ASYM


def sign(data: bytes, key: RSAPrivateKey) -> bytes:
    pss = apad.PSS(mgf=apad.MGF1(hashes.SHA256()), salt_length=32)
    return key.sign(data, pss, hashes.SHA256())


def sign_for_partner(data: bytes, key: RSAPrivateKey) -> bytes:
    return key.sign(data, apad.PKCS1v15(), hashes.SHA1())  #! bad ASYM


def bundle(paths: list[Path], target: Path) -> Path:
    with zipfile.ZipFile(target, "w", compression=zipfile.ZIP_DEFLATED) as zf:
        for path in paths:
            zf.write(path, arcname=path.name)
    return target


def open_partner_bundle(source: Path, password: str, target: Path) -> list[str]:
    with zipfile.ZipFile(source) as zf:
        zf.extractall(target, pwd=password.encode())  #! bad CIPHER
        return zf.namelist()
