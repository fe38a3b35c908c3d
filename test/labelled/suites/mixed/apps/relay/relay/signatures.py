"""Signature schemes of the providers, kept in a registry."""
from __future__ import annotations

import base64
import hashlib
import hmac
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar


class SignatureError(ValueError):
    """The signature of a webhook does not fit."""


@dataclass(frozen=True)
class Incoming:
    headers: Mapping[str, str]
    body: bytes
    received: float


class Verifier(ABC):
    header: ClassVar[str]
    _registry: ClassVar[dict[str, type["Verifier"]]] = {}

    def __init_subclass__(cls, *, provider: str | None = None, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        if provider:
            Verifier._registry[provider] = cls

    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    @classmethod
    def create(cls, provider: str, secret: bytes) -> "Verifier":
        try:
            return cls._registry[provider](secret)
        except KeyError:
            raise SignatureError(f"no verifier for {provider!r}") from None

    @abstractmethod
    def expected(self, incoming: Incoming) -> str: ...

    def check(self, incoming: Incoming) -> None:
        given = incoming.headers.get(self.header, "")
        if not hmac.compare_digest(given, self.expected(incoming)):
            raise SignatureError(self.header)


class HmacVerifier(Verifier):
    digest: ClassVar[Callable] = hashlib.sha256
    prefix = ""

    def expected(self, incoming: Incoming) -> str:
        mac = hmac.new(self.secret, incoming.body, type(self).digest)  #! maybe
        return self.prefix + mac.hexdigest()


class Forge(HmacVerifier, provider="forge"):
    header = "x-hub-signature-256"
    prefix = "sha256="


class OldForge(HmacVerifier, provider="forge-1"):
    header = "x-hub-signature"
    digest = hashlib.sha1
    prefix = "sha1="


class Parcel(HmacVerifier, provider="parcel"):
    header = "x-parcel-md5"
    digest = hashlib.md5  #! bad MAC


class Shop(Verifier, provider="shop"):
    header = "x-shop-hmac"

    def expected(self, incoming: Incoming) -> str:
        raw = hmac.digest(self.secret, incoming.body, "sha256")
        return base64.b64encode(raw).decode()


class Chat(Verifier, provider="chat"):
    """The chat's bot signs its parameters with the token in front."""

    header = "x-chat-sign"

    def expected(self, incoming: Incoming) -> str:
        return hashlib.sha256(self.secret + incoming.body).hexdigest()  #! bad MAC


class Till(Verifier, provider="till"):
    header = "x-till-sum"

    def expected(self, incoming: Incoming) -> str:
        fields = sorted(incoming.body.decode().split("&"))
        text = "&".join(fields) + "&key=" + self.secret.decode()
        return hashlib.md5(text.encode()).hexdigest().upper()  #! bad MAC
