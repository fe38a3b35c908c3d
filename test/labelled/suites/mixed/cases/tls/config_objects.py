import ssl
from dataclasses import dataclass
from enum import Enum
from typing import Optional


class Level(Enum):
    OLD = ssl.TLSVersion.TLSv1  #! maybe
    MODERN = ssl.TLSVersion.TLSv1_2


@dataclass
class TlsConfig:
    minimum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_2
    ciphers: Optional[str] = None
    ca_file: Optional[str] = None


LEGACY = TlsConfig(minimum=ssl.TLSVersion.TLSv1_1, ciphers="DES-CBC3-SHA")  #! maybe
DEFAULT = TlsConfig(ciphers="ECDHE+AESGCM")


def legacy():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = LEGACY.minimum  #! bad TLS
    ctx.set_ciphers(LEGACY.ciphers)  #! bad TLS
    return ctx


def default():
    ctx = ssl.create_default_context(cafile=DEFAULT.ca_file)
    ctx.minimum_version = DEFAULT.minimum
    ctx.set_ciphers(DEFAULT.ciphers)
    return ctx


def by_enum():
    ctx = ssl.create_default_context()
    ctx.minimum_version = Level.OLD.value  #! bad TLS
    return ctx


def by_enum_ok():
    ctx = ssl.create_default_context()
    ctx.minimum_version = Level.MODERN.value
    return ctx


class LegacyContext(ssl.SSLContext):
    def __new__(cls):
        self = super().__new__(cls, ssl.PROTOCOL_TLSv1)  #! bad TLS
        return self


def make(minimum=ssl.TLSVersion.TLSv1_2):
    ctx = ssl.create_default_context()
    ctx.minimum_version = minimum  #! maybe
    return ctx


def makers():
    return make(), make(ssl.TLSVersion.TLSv1)  #! bad TLS
