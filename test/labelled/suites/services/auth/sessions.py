"""Signed cookies, CSRF and one-time passwords."""
from __future__ import annotations

import base64
import hashlib
import hmac
import random
import secrets
import string
import struct
import time
import uuid
from dataclasses import dataclass, field
from functools import lru_cache, partial

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import Signer, TimestampSigner, URLSafeSerializer, URLSafeTimedSerializer

ALPHABET = string.ascii_letters + string.digits
sha256_signer = partial(Signer, digest_method=hashlib.sha256)  #! ok
md5_signer = partial(Signer, digest_method=hashlib.md5)  #! bad hmac


class SessionInterface(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.sha256)  #! ok
    key_derivation = "hmac"


class OldSessionInterface(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.md5)  #! bad hmac
    salt = "md5-cookie"  #! ok


def serializers(key: str) -> list[object]:
    return [
        URLSafeSerializer(key, signer_kwargs={"digest_method": hashlib.sha512}),  #! ok
        URLSafeSerializer(key, signer_kwargs={"digest_method": hashlib.md5}),  #! bad hmac
        URLSafeTimedSerializer(key, salt="confirm"),  #! ok
        Signer(key, digest_method=hashlib.sha384),  #! ok
        Signer(key, digest_method=hashlib.md5, key_derivation="hmac"),  #! bad hmac
        TimestampSigner(key, digest_method=hashlib.blake2b),  #! bad hmac
    ]


def session_id() -> str:
    return secrets.token_urlsafe(32)  #! ok


def session_id_old() -> str:
    return "".join(random.choices(ALPHABET, k=32))  #! bad random


def csrf_token() -> str:
    return hashlib.sha256(secrets.token_bytes(32)).hexdigest()  #! ok


def csrf_token_old(session: str) -> str:
    return hashlib.md5(f"{session}{time.time()}".encode()).hexdigest()  #! bad hash


def reset_token_old() -> str:
    return f"{random.randint(0, 999999):06d}"  #! bad random


def reset_token() -> str:
    return f"{secrets.randbelow(10**6):06d}"  #! ok


def api_key() -> str:
    rng = random.SystemRandom()  #! ok
    return "".join(rng.choice(ALPHABET) for _ in range(40))  #! ok


def api_key_old(seed: int) -> str:
    rng = random.Random(seed)
    api_secret = "".join(rng.choice(ALPHABET) for _ in range(40))  #! bad random
    return api_secret


@dataclass
class Session:
    id: str = field(default_factory=session_id)
    nonce: bytes = field(default_factory=lambda: secrets.token_bytes(12))  #! ok
    encryption_key: bytes = field(default_factory=lambda: random.randbytes(32))  #! bad random
    trace: str = field(default_factory=lambda: uuid.uuid4().hex)  #! ok


def cookie_mac(key: bytes, value: str) -> str:
    return base64.b64encode(hmac.new(key, value.encode(), "sha256").digest()).decode()  #! ok


def cookie_mac_old(key: bytes, value: str) -> str:
    return base64.b64encode(hmac.new(key, value.encode(), digestmod="md5").digest()).decode()  #! bad hmac


def check(key: bytes, value: str, mac: str) -> bool:
    return hmac.compare_digest(cookie_mac(key, value), mac)  #! ok


def hotp(secret: bytes, counter: int) -> int:
    mac = hmac.new(secret, struct.pack(">Q", counter), hashlib.sha1).digest()  #! ok
    offset = mac[-1] & 15
    return (struct.unpack(">I", mac[offset : offset + 4])[0] & 0x7FFFFFFF) % 10**6


def two_factor(secret: bytes) -> list[object]:
    return [
        TOTP(secret, 6, hashes.SHA1(), 30),  #! ok
        TOTP(secret, 8, hashes.SHA512(), 30),  #! ok
        HOTP(secret, 6, hashes.SHA256()),  #! ok
        HOTP(secret, 6, hashes.SHA1()),  #! ok
    ]


@lru_cache(maxsize=128)
def gravatar(email: str) -> str:
    digest = hashlib.md5(email.strip().lower().encode()).hexdigest()  #! bad hash
    return f"https://gravatar.com/avatar/{digest}"


@lru_cache(maxsize=128)
def gravatar_new(email: str) -> str:
    digest = hashlib.sha256(email.strip().lower().encode()).hexdigest()  #! ok
    return f"https://gravatar.com/avatar/{digest}"
