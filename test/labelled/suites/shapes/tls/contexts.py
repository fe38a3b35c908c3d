import ssl

CIPHERS = "ECDHE+CHACHA20:ECDHE+AESGCM"  #! maybe
GOOD = "ECDHE+AESGCM:!aNULL:!MD5:!RC4"


def a():
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS


def b():
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def c():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    return ctx


def d():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return ctx


def e():
    ctx = ssl.create_default_context()
    ctx.set_ciphers("RC4-SHA:DES-CBC3-SHA")  #! bad TLS
    return ctx


def f():
    ctx = ssl.create_default_context()
    ctx.set_ciphers(GOOD)
    return ctx


def g():
    ctx = ssl.create_default_context()
    ctx.set_ciphers(CIPHERS)  #! bad TLS
    return ctx


def h(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve("secp256k1")  #! bad TLS


def i(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve("prime256v1")


def j(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve("X25519")  #! bad TLS


def k():
    proto = getattr(ssl, "PROTOCOL_TLSv1_1")  #! maybe
    return ssl.SSLContext(proto)  #! bad TLS


def l():
    return ssl._create_unverified_context()  #! maybe


def m(host):
    return ssl.get_server_certificate((host, 443), ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS


def n(host):
    return ssl.get_server_certificate((host, 443))


def o():
    ctx = ssl.create_default_context()
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1
    return ctx


def p():
    ctx = ssl.create_default_context()
    ctx.maximum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
    return ctx
