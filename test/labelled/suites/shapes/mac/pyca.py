from cryptography.hazmat.primitives import cmac, hashes, hmac, poly1305
from cryptography.hazmat.primitives.ciphers import algorithms


def a(key, m):
    h = hmac.HMAC(key, hashes.MD5())  #! bad MAC
    h.update(m)
    return h.finalize()


def b(key, m):
    h = hmac.HMAC(key, hashes.SHA1())
    h.update(m)
    return h.finalize()


def c(key, m):
    return poly1305.Poly1305.generate_tag(key, m)  #! bad MAC


def d(key, m):
    c_ = cmac.CMAC(algorithms.AES(key))
    c_.update(m)
    return c_.finalize()


def e(m):
    h = hmac.HMAC(b"short", hashes.SHA256())  #! bad MAC
    h.update(m)
    return h.finalize()


def f(key, m):
    h = hmac.HMAC(key, algorithm=hashes.BLAKE2s(32))  #! bad MAC
    h.update(m)
    return h.finalize()


def g(key, m):
    p = poly1305.Poly1305(key)  #! bad MAC
    p.update(m)
    return p.finalize()
