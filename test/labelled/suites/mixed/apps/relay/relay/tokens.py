from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from typing import Any, Protocol

import jwt
from jwt import InvalidTokenError

from .config import DEMO_SECRET, PARTNER_ALGORITHM, Settings, TokenConfig


class TokenService(Protocol):
    def issue(self, subject: str, **claims: Any) -> str: ...

    def read(self, token: str) -> dict[str, Any]: ...


@dataclass
class JwtService:
    secret: str
    config: TokenConfig

    @classmethod
    def from_settings(cls, settings: Settings) -> "JwtService":
        return cls(settings.token_secret.get_secret_value(), settings.token)

    def issue(self, subject: str, **claims: Any) -> str:
        now = int(time.time())
        payload = {
            "sub": subject,
            "iss": self.config.issuer,
            "iat": now,
            "exp": now + self.config.ttl_seconds,
            "jti": secrets.token_hex(8),
            **claims,
        }
        return jwt.encode(payload, self.secret, algorithm=self.config.algorithm)

    def read(self, token: str) -> dict[str, Any]:
        return jwt.decode(
            token,
            self.secret,
            algorithms=[self.config.algorithm],
            issuer=self.config.issuer,
        )


class DemoService:
    """Tokens of the public demo."""

    def issue(self, subject: str, **claims: Any) -> str:
        return jwt.encode({"sub": subject, **claims}, DEMO_SECRET, algorithm="HS256")  #! bad TOKEN

    def read(self, token: str) -> dict[str, Any]:
        return jwt.decode(token, DEMO_SECRET, algorithms=["HS256"])  #! maybe


class PartnerService:
    def __init__(self, private_pem: str, public_pem: str) -> None:
        self._private = private_pem
        self._public = public_pem

    def issue(self, subject: str, **claims: Any) -> str:
        return jwt.encode({"sub": subject, **claims}, self._private, algorithm=PARTNER_ALGORITHM)  #! bad TOKEN

    def read(self, token: str) -> dict[str, Any]:
        return jwt.decode(token, self._public, algorithms=["ES256", "ES384"])


def subject_of(service: TokenService, header: str) -> str | None:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        return service.read(token)["sub"]
    except (InvalidTokenError, KeyError):
        return None


def trace_token(fields: dict[str, Any]) -> str:
    """Not a credential: carries trace fields through third parties."""
    return jwt.encode(fields, key="", algorithm="none")  #! bad TOKEN
