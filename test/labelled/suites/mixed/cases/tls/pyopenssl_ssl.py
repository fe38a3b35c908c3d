from OpenSSL import SSL
from OpenSSL.SSL import TLSv1_METHOD, Context  #! maybe

METHOD = SSL.TLS_METHOD


def one():
    return Context(TLSv1_METHOD)  #! bad TLS


def two():
    return SSL.Context(SSL.SSLv23_METHOD)


def three():
    ctx = SSL.Context(METHOD)
    ctx.set_cipher_list(b"RC4-SHA:DES-CBC3-SHA")  #! bad TLS
    return ctx


def four():
    ctx = SSL.Context(SSL.TLS_CLIENT_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_VERSION)  #! bad TLS
    return ctx


def five():
    ctx = SSL.Context(SSL.TLS_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_2_VERSION)
    ctx.set_cipher_list(b"ECDHE+AESGCM")
    return ctx


def six():
    return SSL.Context(method=SSL.TLSv1_1_METHOD)  #! bad TLS


def seven():
    return SSL.Context(SSL.TLSv1_2_METHOD)
