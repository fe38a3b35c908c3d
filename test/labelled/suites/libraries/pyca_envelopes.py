"""Envelope encryption: data keys, wrapping keys, sealed tokens and HPKE."""
from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass
from datetime import timedelta

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hpke, keywrap
from cryptography.hazmat.primitives.ciphers import aead
from cryptography.hazmat.primitives.ciphers.aead import (
    AESCCM,
    AESGCM,
    AESOCB3,
    AESSIV,
    ChaCha20Poly1305,
)

NONCE = 12
ALGORITHMS = {"A256GCM", "A128CCM", "C20P"}  #! ok


@dataclass
class Envelope:
    alg: str
    wrapped_key: bytes
    nonce: bytes
    body: bytes

    def to_json(self) -> str:
        enc = base64.b64encode
        return json.dumps({"alg": self.alg, "k": enc(self.wrapped_key).decode()})


def seal(kek: bytes, data: bytes, aad: bytes = b"") -> Envelope:
    dek = AESGCM.generate_key(bit_length=256)  #! ok
    nonce = os.urandom(NONCE)  #! ok
    body = AESGCM(dek).encrypt(nonce, data, aad)  #! ok
    return Envelope("A256GCM", keywrap.aes_key_wrap(kek, dek), nonce, body)  #! ok


def unseal(kek: bytes, env: Envelope, aad: bytes = b"") -> bytes:
    if env.alg == "C20P":  #! ok
        raise ValueError("ChaCha20 envelopes are read by the migration tool only")  #! ok
    dek = keywrap.aes_key_unwrap(kek, env.wrapped_key)  #! ok
    try:
        return AESGCM(dek).decrypt(env.nonce, env.body, aad)  #! ok
    except InvalidTag:
        raise PermissionError("envelope was altered") from None


def wrap_odd_length(kek: bytes, secret: bytes) -> bytes:
    return keywrap.aes_key_wrap_with_padding(kek, secret)  #! ok


def seal_sensor(key: bytes, reading: bytes) -> bytes:
    nonce = os.urandom(13)  #! ok
    return nonce + AESCCM(key, tag_length=8).encrypt(nonce, reading, None)  #! ok


def seal_mobile(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, data, None)  #! bad AEAD


def unseal_mobile(key: bytes, blob: bytes) -> bytes:
    return ChaCha20Poly1305(key).decrypt(blob[:NONCE], blob[NONCE:], None)  #! bad AEAD


def mobile_key() -> bytes:
    return aead.ChaCha20Poly1305.generate_key()  #! bad AEAD


def seal_deterministic(key: bytes, data: bytes, context: bytes) -> bytes:
    return AESSIV(key).encrypt(data, [context])  #! bad AEAD


def seal_misuse_resistant(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + aead.AESGCMSIV(key).encrypt(nonce, data, None)  #! bad AEAD


def seal_ocb(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESOCB3(key).encrypt(nonce, data, None)  #! bad AEAD


class CookieBox:
    """Fernet based cookie store with key rotation."""

    def __init__(self, keys: list[bytes]) -> None:
        self._box = MultiFernet([Fernet(k) for k in keys])  #! ok

    @staticmethod
    def new_key() -> bytes:
        return Fernet.generate_key()  #! ok

    def put(self, payload: dict) -> bytes:
        return self._box.encrypt(json.dumps(payload).encode())  #! ok

    def get(self, token: bytes, max_age: timedelta) -> dict | None:
        try:
            return json.loads(self._box.decrypt(token, ttl=int(max_age.total_seconds())))  #! ok
        except InvalidToken:
            return None

    def rotate(self, token: bytes) -> bytes:
        return self._box.rotate(token)  #! ok


def hpke_nist() -> hpke.Suite:
    return hpke.Suite(hpke.KEM.P256, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)  #! maybe


def hpke_default() -> hpke.Suite:
    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_128_GCM)  #! bad KEX


def hpke_fast() -> hpke.Suite:
    return hpke.Suite(hpke.KEM.P384, hpke.KDF.HKDF_SHA384, hpke.AEAD.CHACHA20_POLY1305)  #! bad AEAD


def choose(name: str):
    table = {
        "gcm": AESGCM,  #! ok
        "ccm": AESCCM,  #! ok
    }
    if name == "chacha":
        return ChaCha20Poly1305  #! bad AEAD
    return table[name]  #! ok


def open_any(name: str, key: bytes, nonce: bytes, body: bytes) -> bytes:
    return choose(name)(key).decrypt(nonce, body, None)  #! ok
