from M2Crypto import SSL  #! maybe


def old():
    return SSL.Context("tlsv1")  #! bad TLS


def older():
    return SSL.Context(protocol="sslv3")  #! bad TLS


def current():
    ctx = SSL.Context("tls")
    ctx.set_cipher_list("ECDHE+AESGCM")
    return ctx


def weak_list():
    ctx = SSL.Context("tls")
    ctx.set_cipher_list("RC4:aNULL")  #! bad TLS
    return ctx
