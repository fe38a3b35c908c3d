"""TLS contexts for brokers and devices."""
from __future__ import annotations

import logging
import ssl
from contextlib import contextmanager
from typing import Callable, Iterator

from .config import ANY_CIPHERS, MODERN_CIPHERS, SENSOR_CIPHERS, Profile, TlsProfile

log = logging.getLogger(__name__)
BUILDERS: dict[Profile, Callable[[], ssl.SSLContext]] = {}


def builder(profile: Profile):
    def decorate(function: Callable[[], ssl.SSLContext]):
        BUILDERS[profile] = function
        return function

    return decorate


@builder(Profile.MODERN)
def modern() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(MODERN_CIPHERS)
    context.set_ecdh_curve("prime256v1")
    return context


@builder(Profile.SENSOR)
def sensor() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(SENSOR_CIPHERS)  #! bad TLS
    context.set_ecdh_curve("X25519")  #! bad TLS
    return context


@builder(Profile.FIELD_BUS)
def field_bus() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    context.set_ciphers(ANY_CIPHERS)  #! bad TLS
    context.check_hostname = False  #! maybe
    context.verify_mode = ssl.CERT_NONE  #! maybe
    return context


def from_profile(profile: TlsProfile) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.minimum_version = profile.minimum
    context.set_ciphers(profile.ciphers)
    return context


def loosen(context: ssl.SSLContext) -> ssl.SSLContext:
    log.warning("allowing TLS 1.0 for old meters")
    context.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    return context


def cap(context: ssl.SSLContext) -> ssl.SSLContext:
    context.maximum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
    return context


def tighten(context: ssl.SSLContext) -> ssl.SSLContext:
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.options |= ssl.OP_NO_SSLv3 | ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    return context


def server_curve(context: ssl.SSLContext) -> None:
    for name in ("secp384r1",):
        context.set_ecdh_curve(name)


@contextmanager
def context_for(profile: Profile) -> Iterator[ssl.SSLContext]:
    context = BUILDERS[profile]()
    log.debug("context %s with %d ciphers", profile.value, len(context.get_ciphers()))
    yield context
