from cryptography.hazmat.primitives import cmac, hashes, hmac, poly1305
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.poly1305 import Poly1305  #! maybe


def md5_mac(key, data):
    h = hmac.HMAC(key, hashes.MD5())  #! bad MAC
    h.update(data)
    return h.finalize()


def blake_mac(key, data):
    h = hmac.HMAC(key, algorithm=hashes.BLAKE2s(32))  #! bad MAC
    h.update(data)
    return h.finalize()


def short_mac(data):
    h = hmac.HMAC(b"12345678", hashes.SHA256())  #! bad MAC
    h.update(data)
    return h.finalize()


def sha1_mac(key, data):
    h = hmac.HMAC(key, hashes.SHA1())
    h.update(data)
    return h.finalize()


def sha2_mac(key, data):
    h = hmac.HMAC(key, hashes.SHA384())
    h.update(data)
    return h.finalize()


def poly(key, data):
    return Poly1305.generate_tag(key, data)  #! bad MAC


def poly_obj(key, data):
    p = poly1305.Poly1305(key)  #! bad MAC
    p.update(data)
    return p.finalize()


def poly_check(key, data, tag):
    poly1305.Poly1305.verify_tag(key, data, tag)  #! bad MAC


def aes_cmac(key, data):
    c = cmac.CMAC(algorithms.AES(key))
    c.update(data)
    return c.finalize()


def tdes_cmac(key, data):
    c = cmac.CMAC(algorithms.TripleDES(key))  #! bad MAC
    c.update(data)
    return c.finalize()
