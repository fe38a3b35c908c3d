"""Runtime configuration of the login service."""
from __future__ import annotations

import hashlib
import os
import ssl
from dataclasses import dataclass, field
from typing import Any, Callable, NamedTuple, TypedDict

AUDIT_DIGEST = "sha1"
SESSION_DIGEST = os.environ.get("AUTHD_SESSION_DIGEST", "md5")
COOKIE_DIGEST = "sha256"  #! ok
RSA_BITS = int(os.environ.get("AUTHD_RSA_BITS", "1024"))
ASSERTION_ALG = "ES256K"
ACCESS_ALG = "RS256"  #! ok

REFUSED_DIGESTS = frozenset({"md4", "md5", "ripemd160"})  #! ok
COLUMNS = ("id", "login", "md5", "sha1", "created")  #! ok


class KdfSettings(TypedDict):
    prf: str
    rounds: int
    salt_size: int


IMPORTED_KDF: KdfSettings = {"prf": "sha1", "rounds": 500, "salt_size": 8}
CURRENT_KDF: KdfSettings = {"prf": "sha256", "rounds": 600_000, "salt_size": 16}  #! ok


class CookiePolicy(NamedTuple):
    name: str = "authd_sid"
    digest: str = "sha512"
    mac: str = "md5"
    max_age: int = 86_400


@dataclass
class TlsSettings:
    certfile: str = "/etc/authd/tls.pem"
    minimum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_1  #! bad TLS
    maximum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3  #! ok
    ciphers: str = "ECDHE+CHACHA20:ECDHE+AESGCM"
    curve: str = "prime256v1"  #! ok


@dataclass
class AuditSettings:
    path: str = "/var/log/authd/audit.log"
    chain: Callable[..., Any] = hashlib.sha1  #! bad HASH
    seal: Callable[..., Any] = hashlib.sha384  #! ok
    label: Callable[..., Any] = field(default=hashlib.md5)  #! bad HASH
    columns: list[str] = field(default_factory=lambda: ["when", "who", "md5"])  #! ok


PROVIDERS: list[dict[str, Any]] = [
    {
        "name": "ldap",
        "secret": {"digest": "md5", "salted": True},
        "tls": {"minimum": "TLSv1_2"},
    },
    {
        "name": "saml",
        "secret": {"digest": "sha256", "salted": True},
        "tls": {"minimum": "TLSv1_3"},
    },
]


def provider(name: str) -> dict[str, Any]:
    for entry in PROVIDERS:
        if entry["name"] == name:
            return entry
    raise KeyError(name)


def check_digest(name: str) -> str:
    """Refuse a digest name that operators must not configure."""
    if name.lower() in REFUSED_DIGESTS:  #! ok
        raise ValueError(f"digest {name} is not available")
    return name


def describe() -> str:
    """One line for the start-up log."""
    names = ", ".join(sorted(hashlib.algorithms_guaranteed - {"md5", "sha1"}))  #! ok
    return f"cookies={COOKIE_DIGEST} rsa={RSA_BITS} available={names}"
