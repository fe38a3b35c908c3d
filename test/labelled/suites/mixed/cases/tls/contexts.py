import ssl
from ssl import PROTOCOL_TLSv1_1, SSLContext, TLSVersion  #! maybe


def v1():
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS


def v11():
    return SSLContext(PROTOCOL_TLSv1_1)  #! bad TLS


def v3():
    return ssl.SSLContext(protocol=ssl.PROTOCOL_SSLv3)  #! bad TLS


def minimum():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    return ctx


def minimum_imported():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = TLSVersion.TLSv1_1  #! bad TLS
    return ctx


def maximum():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ctx.maximum_version = TLSVersion.TLSv1  #! bad TLS
    return ctx


def by_setattr(ctx: ssl.SSLContext):
    setattr(ctx, "minimum_version", ssl.TLSVersion.SSLv3)  #! bad TLS
    return ctx


def pinned():
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)


def modern():
    ctx = ssl.create_default_context(purpose=ssl.Purpose.CLIENT_AUTH)
    ctx.minimum_version = ssl.TLSVersion.TLSv1_3
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    return ctx


def modern_range():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version, ctx.maximum_version = TLSVersion.TLSv1_2, TLSVersion.TLSv1_3
    return ctx


def lax():
    ctx = ssl.create_default_context()
    ctx.check_hostname = False  #! maybe
    ctx.verify_mode = ssl.CERT_NONE  #! maybe
    return ctx


def refuse(sock: ssl.SSLSocket):
    if sock.version() in ("TLSv1", "TLSv1.1", "SSLv3"):
        raise ConnectionError("peer is too old")
