import ssl

from tls.versions import FLOOR, GOOD_FLOOR, Tls


def context(version=ssl.TLSVersion.TLSv1_2, ciphers=None):
    ctx = ssl.create_default_context()
    ctx.minimum_version = version  #! maybe
    if ciphers:
        ctx.set_ciphers(ciphers)  #! maybe
    return ctx


def a():
    return context(ssl.TLSVersion.TLSv1_1)  #! bad TLS


def b():
    return context(ssl.TLSVersion.TLSv1_3)


def c():
    return context(ciphers="ECDHE-RSA-CHACHA20-POLY1305")  #! bad TLS


def d():
    return context(ciphers="ECDHE-RSA-AES256-GCM-SHA384")


def e(ctx: ssl.SSLContext):
    ctx.minimum_version = FLOOR  #! bad TLS


def f(ctx: ssl.SSLContext):
    ctx.minimum_version = GOOD_FLOOR


def g(ctx: ssl.SSLContext):
    ctx.minimum_version = Tls.low  #! bad TLS


def h(ctx: ssl.SSLContext):
    ctx.minimum_version = Tls.high
