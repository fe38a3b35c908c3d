"""Typed configuration of the gateway; consumed by gateway.py and agent.py."""
from __future__ import annotations

import enum
import hashlib
import ssl
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec


class Profile(enum.Enum):
    MODERN = "modern"
    LEGACY = "legacy"


class Bits(enum.IntEnum):
    TINY = 768  #! ok
    OLD = 1024  #! ok
    NORMAL = 2048  #! ok
    BIG = 4096  #! ok


@dataclass(frozen=True)
class Tls:
    minimum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_2  #! ok
    ciphers: str = "ECDHE+AESGCM"  #! ok
    curve: str = "prime256v1"  #! ok


@dataclass(frozen=True)
class Crypto:
    hash_name: str = "sha256"  #! ok
    mac_name: str = "sha256"  #! ok
    jwt_alg: str = "RS256"  #! ok
    salt_len: int = 16  #! ok
    rounds: int = 600_000  #! ok
    tls: Tls = field(default_factory=Tls)


MODERN = Crypto()  #! ok
LEGACY_HASH = "ripemd160"  #! maybe
LEGACY_MAC = "md5"  #! maybe
LEGACY_ALG = "none"  #! maybe
LEGACY_CIPHERS = "RC4-SHA:RC4-MD5"  #! maybe
LEGACY_CURVE = "secp256k1"  #! maybe
LEGACY_MINIMUM = ssl.TLSVersion.TLSv1_1  #! maybe
LEGACY_SIGN = hashes.SHA1  #! maybe
LEGACY_EC = ec.SECP192R1  #! maybe
MODERN_SIGN = hashes.SHA384  #! ok
MODERN_EC = ec.SECP384R1  #! ok
HANDLERS = {Profile.MODERN: hashlib.sha256, Profile.LEGACY: hashlib.md5}  #! maybe
NAMES = {Profile.MODERN: "sha256", Profile.LEGACY: "md5"}  #! maybe
