import ssl
from contextlib import contextmanager

from . import const


def client_context(minimum: ssl.TLSVersion = const.MIN_TLS) -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.minimum_version = minimum  #! maybe
    return ctx


@contextmanager
def legacy_context():
    ctx = ssl.create_default_context()
    ctx.minimum_version = const.DEVICE_TLS  #! bad TLS
    ctx.set_ciphers(const.DEVICE_CIPHERS)  #! bad TLS
    yield ctx
