"""Configuration of the gateway: one frozen dataclass a concern."""
from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from enum import Enum, IntEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

MODERN_CIPHERS = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384"
SENSOR_CIPHERS = "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"  #! maybe
ANY_CIPHERS = "ALL:aNULL:eNULL:@SECLEVEL=0"  #! maybe
PAIRING_CURVE = ec.SECP256K1()  #! maybe
GATEWAY_CURVE = ec.SECP256R1()
WEAK_RSA_BITS = 1024  #! maybe
RSA_BITS = 3072


class Profile(Enum):
    MODERN = "modern"
    SENSOR = "sensor"
    FIELD_BUS = "fieldbus"


class Severity(IntEnum):
    INFO = 10
    ALARM = 50


@dataclass(frozen=True)
class Broker:
    host: str = "mqtt.example.net"
    port: int = 8883
    keepalive: int = 60
    client_id: str = "gateway-sha1-7"
    topics: tuple[str, ...] = ("devices/+/state", "devices/+/md5")


@dataclass(frozen=True)
class TlsProfile:
    minimum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_2
    ciphers: str = MODERN_CIPHERS
    curve: str = "prime256v1"


@dataclass
class Signing:
    hash_class: type = hashes.SHA256
    curve: ec.EllipticCurve = field(default_factory=ec.SECP384R1)


@dataclass
class FieldSigning(Signing):
    hash_class: type = hashes.SHA1  #! maybe
    curve: ec.EllipticCurve = field(default_factory=ec.SECP192R1)  #! bad ASYM
