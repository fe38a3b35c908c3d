"""Signatures of requests: strategies chosen by acquirer."""
from __future__ import annotations

import hashlib
import hmac
from typing import Callable, Protocol

import ecdsa  #! maybe
import rsa  #! maybe
from OpenSSL import crypto

from .config import LEGACY_WEBHOOK_HASH, TEST_SECRET, WEBHOOK_HASH

SIGNERS: dict[str, Callable[[bytes, bytes], str]] = {}


class Payload(Protocol):
    def to_bytes(self) -> bytes: ...


def signer(name: str):
    def decorate(function):
        SIGNERS[name] = function
        return function

    return decorate


def mac(key: bytes, body: bytes, algorithm: str) -> str:
    return hmac.new(key, body, algorithm).hexdigest()  #! maybe


@signer("v3")
def v3(key: bytes, body: bytes) -> str:
    return mac(key, body, "sha512")


@signer("v2")
def v2(key: bytes, body: bytes) -> str:
    return mac(key, body, "sha1")


@signer("v1")
def v1(key: bytes, body: bytes) -> str:
    return mac(key, body, algorithm="md5")  #! bad MAC


@signer("v0")
def v0(key: bytes, body: bytes) -> str:
    return hashlib.md5(body + key).hexdigest()  #! bad HASH


@signer("rsa")
def with_rsa(pem: bytes, body: bytes) -> str:
    key = rsa.PrivateKey.load_pkcs1(pem)  #! maybe
    return rsa.sign(body, key, "SHA-256").hex()  #! bad MODULE


@signer("rsa-old")
def with_old_rsa(pem: bytes, body: bytes) -> str:
    key = rsa.PrivateKey.load_pkcs1(pem)  #! maybe
    return rsa.sign(body, key, "SHA-1").hex()  #! bad ASYM


@signer("ecdsa")
def with_ecdsa(pem: bytes, body: bytes) -> str:
    key = ecdsa.SigningKey.from_pem(pem.decode())  #! maybe
    return key.sign(body, hashfunc=hashlib.sha256).hex()  #! bad MODULE


def wallet_key() -> ecdsa.SigningKey:
    return ecdsa.SigningKey.generate(curve=ecdsa.SECP256k1)  #! bad ASYM


def rsa_pair():
    return rsa.newkeys(2048)  #! bad MODULE


def acquirer_key() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 2048)
    return key


def acquirer_key_v1() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 1024)  #! bad ASYM
    return key


def acquirer_key_v0() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_DSA, 2048)  #! bad ASYM
    return key


def self_sign(cert: crypto.X509, key: crypto.PKey) -> None:
    cert.sign(key, "sha256")


def self_sign_v1(cert: crypto.X509, key: crypto.PKey) -> None:
    cert.sign(key, "sha1")  #! bad ASYM


def webhook(key: bytes, body: bytes) -> str:
    return mac(key, body, WEBHOOK_HASH)


def webhook_v1(key: bytes, body: bytes) -> str:
    return mac(key, body, LEGACY_WEBHOOK_HASH)  #! bad MAC


def sandbox(body: bytes) -> str:
    return hmac.new(TEST_SECRET, body, hashlib.sha256).hexdigest()  #! bad MAC


def matches(left: str, right: str) -> bool:
    return hmac.compare_digest(left, right)
