"""Tokens: sessions, resets, machine clients."""
from __future__ import annotations

import random
import secrets
import string
import time
from typing import Any

import jwt

from .constants import RESET_ALGORITHM
from .settings import Settings

ALPHABET = string.ascii_letters + string.digits
UNSIGNED = "none"  #! maybe
LEDGER_CHAIN_ALG = "ES256K"  #! maybe


def session_token() -> str:
    return secrets.token_urlsafe(32)


def invitation_code(length: int = 10) -> str:
    return "".join(random.choice(ALPHABET) for _ in range(length))  #! bad RANDOM


def voucher_code(length: int = 10) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def one_time_password() -> str:
    otp = random.randint(0, 999_999)  #! bad RANDOM
    return f"{otp:06d}"


def csrf_token() -> str:
    return "%032x" % random.getrandbits(128)  #! bad RANDOM


def system_token(rng: random.Random = random.SystemRandom()) -> str:
    return "".join(rng.choice(ALPHABET) for _ in range(24))


class TokenIssuer:
    algorithm = "HS256"

    def __init__(self, settings: Settings, key: str) -> None:
        self.settings = settings
        self.key = key

    def claims(self, subject: str, ttl: int = 900) -> dict[str, Any]:
        now = int(time.time())
        return {"sub": subject, "iat": now, "exp": now + ttl, "jti": secrets.token_hex(8)}

    def issue(self, subject: str) -> str:
        return jwt.encode(self.claims(subject), self.key, algorithm=self.algorithm)

    def reset(self, subject: str) -> str:
        return jwt.encode(self.claims(subject, 300), self.key, RESET_ALGORITHM)

    def read(self, token: str) -> dict[str, Any]:
        return jwt.decode(token, self.key, algorithms=["HS256", "HS512"])

    def debug(self, subject: str) -> str:
        return jwt.encode(self.claims(subject), None, algorithm=UNSIGNED)  #! bad TOKEN

    def internal(self, subject: str) -> str:
        return jwt.encode(self.claims(subject), "letmein", algorithm="HS256")  #! bad TOKEN


class ChainIssuer(TokenIssuer):
    """Tokens for the settlement chain, which insists on its own curve."""

    def issue(self, subject: str) -> str:
        return jwt.encode(self.claims(subject), self.key, algorithm=LEDGER_CHAIN_ALG)  #! bad TOKEN

    def read(self, token: str) -> dict[str, Any]:
        return jwt.decode(  #! maybe
            token,
            self.key,
            algorithms=["ES256K"],  #! bad TOKEN
            options={"require": ["exp", "sub"]},
        )


class PartnerIssuer(TokenIssuer):
    def issue(self, subject: str) -> str:
        return jwt.encode(self.claims(subject), self.key, algorithm="RS256")
