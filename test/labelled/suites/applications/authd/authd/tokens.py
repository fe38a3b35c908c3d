"""Signed cookies, API signatures and one-off tokens."""
from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
import secrets
import string
import time
from typing import Any, Mapping

import jwt

from authd.settings import ACCESS_ALG, ASSERTION_ALG, COOKIE_DIGEST, CookiePolicy

ALPHABET = string.ascii_letters + string.digits
POLICY = CookiePolicy()


class Signer:
    digest_method: Any = hashlib.sha256  #! ok

    def __init__(self, key: bytes, digest_method: Any = None):
        self.key = key
        if digest_method is not None:
            self.digest_method = digest_method

    def signature(self, value: bytes) -> bytes:
        return hmac.new(self.key, value, self.digest_method).digest()  #! ok

    def sign(self, value: bytes) -> bytes:
        return value + b"." + base64.urlsafe_b64encode(self.signature(value))

    def unsign(self, signed: bytes) -> bytes:
        value, _, sig = signed.rpartition(b".")
        expected = base64.urlsafe_b64encode(self.signature(value))
        if not hmac.compare_digest(sig, expected):  #! ok
            raise ValueError("bad signature")
        return value


class PortalSigner(Signer):
    digest_method = hashlib.md5  #! bad MAC


class LongSigner(Signer):
    digest_method = hashlib.sha512  #! ok


class CookieSigner(Signer):
    def __init__(self, key: bytes):
        super().__init__(key, digest_method=hashlib.blake2s)  #! bad MAC


class TicketSigner(Signer):
    """Tickets carry their own issue time."""

    def __init__(self, key: bytes, digest_method: Any = hashlib.sha3_256):  #! ok
        super().__init__(key, digest_method)

    def sign(self, value: bytes) -> bytes:
        return super().sign(value + b"|" + str(int(time.time())).encode())


class CookieBox:
    """Cookie payloads; the policy tuple names the algorithms."""

    def __init__(self, key: bytes, policy: CookiePolicy = POLICY):
        self._key, self._policy = key, policy
        self._kwargs = {"digestmod": COOKIE_DIGEST}

    def seal(self, payload: Mapping[str, Any]) -> str:
        raw = json.dumps(payload, sort_keys=True).encode()
        return hmac.new(self._key, raw, self._policy.mac).hexdigest()  #! bad MAC

    def seal_v2(self, payload: Mapping[str, Any]) -> str:
        raw = json.dumps(payload, sort_keys=True).encode()
        return hmac.new(self._key, raw, **self._kwargs).hexdigest()  #! ok

    def body_id(self, payload: bytes) -> str:
        return hashlib.new(self._policy.digest, payload).hexdigest()  #! ok


def canonical(params: Mapping[str, str]) -> bytes:
    return "&".join(f"{k}={params[k]}" for k in sorted(params)).encode()


def api_signature(secret: bytes, params: Mapping[str, str]) -> str:
    return hashlib.sha256(secret + canonical(params)).hexdigest()  #! bad MAC


def hook_signature(body: bytes, shared_secret: bytes) -> str:
    state = hashlib.sha512(body)  #! maybe
    state.update(shared_secret)  #! bad MAC
    return state.hexdigest()


def csrf_token(session_id: str, secret_key: str) -> str:
    return hashlib.md5(f"{session_id}:{secret_key}".encode()).hexdigest()  #! bad MAC


def event_signature(key: bytes, body: bytes) -> str:
    return "sha1=" + hmac.new(key, body, "sha1").hexdigest()  #! ok


def reset_token() -> str:
    return "".join(random.choice(ALPHABET) for _ in range(40))  #! bad RANDOM


def invite_token() -> str:
    return "".join(random.SystemRandom().choice(ALPHABET) for _ in range(40))  #! ok


def remember_token() -> str:
    return secrets.token_urlsafe(32)  #! ok


def retry_delay(attempt: int) -> float:
    return min(60.0, 2.0**attempt) * random.uniform(0.5, 1.5)  #! ok


def access_token(claims: dict[str, Any], pem: bytes) -> str:
    return jwt.encode(claims, pem, algorithm=ACCESS_ALG)  #! ok


def assertion(claims: dict[str, Any], pem: bytes) -> str:
    return jwt.encode(claims, pem, algorithm=ASSERTION_ALG)  #! bad ASYM


def service_token(claims: dict[str, Any], key: bytes) -> str:
    return jwt.encode({**claims, "iat": int(time.time())}, key, algorithm="HS256")  #! ok
