from OpenSSL import SSL


def a():
    return SSL.Context(SSL.TLSv1_METHOD)  #! bad TLS


def b():
    return SSL.Context(SSL.TLS_CLIENT_METHOD)


def c():
    ctx = SSL.Context(SSL.TLS_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_VERSION)  #! bad TLS
    return ctx


def d():
    ctx = SSL.Context(SSL.TLS_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_2_VERSION)
    ctx.set_cipher_list(b"ECDHE+AESGCM")
    return ctx


def e(ctx: SSL.Context):
    ctx.set_cipher_list(b"ALL:eNULL")  #! bad TLS


def f():
    method = SSL.SSLv23_METHOD
    return SSL.Context(method)  #! maybe
