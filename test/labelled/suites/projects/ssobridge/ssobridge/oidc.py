"""The OpenID Connect side."""
from __future__ import annotations

import base64
import hashlib
import random
import secrets
import string
from abc import ABC, abstractmethod

import jwt
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import json_encode

from .algorithms import Alg, Enc

URLSAFE = string.ascii_letters + string.digits + "-._~"


class Pkce:
    def __init__(self) -> None:
        self.verifier = secrets.token_urlsafe(64)

    @property
    def challenge(self) -> str:
        raw = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class WeakPkce(Pkce):
    def __init__(self) -> None:
        self.verifier = "".join(random.choices(URLSAFE, k=64))  #! maybe

    @property
    def nonce(self) -> str:
        nonce = "".join(random.choice(URLSAFE) for _ in range(16))  #! bad RANDOM
        return nonce


def half_hash(token: str, digest=hashlib.sha256) -> str:
    raw = digest(token.encode()).digest()  #! maybe
    return base64.urlsafe_b64encode(raw[: len(raw) // 2]).decode()


def at_hash(token: str) -> str:
    return half_hash(token)


def at_hash_v0(token: str) -> str:
    return half_hash(token, hashlib.md5)  #! bad HASH


class Signer(ABC):
    alg: str = Alg.RS256.value

    def __init__(self, key) -> None:
        self.key = key

    def sign(self, claims: dict) -> str:
        return jwt.encode(claims, self.key, algorithm=self.alg)  #! maybe

    @abstractmethod
    def kid(self) -> str:
        """The key's id."""


class RsaSigner(Signer):
    alg = "PS256"

    def kid(self) -> str:
        return "rsa-1"


class WalletSigner(Signer):
    alg = "ES256K"  #! bad TOKEN

    def kid(self) -> str:
        return "wallet-1"


class EdSigner(Signer):
    alg = "EdDSA"  #! maybe

    def kid(self) -> str:
        return "ed-1"


def logout_token(claims: dict) -> str:
    return jwt.encode(claims, "", algorithm=Alg.NONE.value)  #! bad TOKEN


def id_token(claims: dict, key: str) -> str:
    return jwt.encode(claims, key, algorithm=Alg.ES256.value)


def wallet_token(claims: dict, key: str) -> str:
    return jwt.encode(claims, key, algorithm=Alg.ES256K.value)  #! bad TOKEN


def read(token: str, key: str) -> dict:
    return jwt.decode(token, key, algorithms=[Alg.RS256.value, Alg.PS384.value])


def read_any(token: str, key: str) -> dict:
    return jwt.decode(token, key, algorithms=["RS256", "none"])  #! bad TOKEN


def encrypt(payload: bytes, key: jwk.JWK) -> str:
    header = {"alg": Enc.KEY.value, "enc": Enc.CONTENT.value}
    return jwe.JWE(payload, json_encode(header), recipient=key).serialize(compact=True)


def encrypt_old(payload: bytes, key: jwk.JWK) -> str:
    header = {  #! maybe
        "alg": "RSA1_5",  #! bad TOKEN
        "enc": "A128CBC-HS256",
    }
    token = jwe.JWE(payload, json_encode(header), algs=["RSA1_5", "A128CBC-HS256"], recipient=key)  #! maybe
    return token.serialize(compact=True)


def ring_key() -> jwk.JWK:
    return jwk.JWK.generate(kty="RSA", size=1024)  #! bad ASYM


def strong_ring_key() -> jwk.JWK:
    return jwk.JWK.generate(kty="RSA", size=3072)


def exchange_key() -> jwk.JWK:
    return jwk.JWK.generate(kty="OKP", crv="X25519")  #! bad ASYM


def ec_key() -> jwk.JWK:
    return jwk.JWK.generate(kty="EC", crv="P-384")


def chain_key() -> jwk.JWK:
    return jwk.JWK.generate(kty="EC", crv="secp256k1")  #! bad ASYM


def seal(payload: bytes, key: jwk.JWK) -> str:
    token = jws.JWS(payload)
    token.add_signature(key, None, json_encode({"alg": "ES384"}))
    return token.serialize()
