from enum import IntEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa


class Size(IntEnum):
    SMALL = 1024  #! maybe
    LARGE = 4096


def a():
    return rsa.generate_private_key(65537, Size.SMALL.value)  #! bad ASYM


def b():
    return rsa.generate_private_key(65537, Size.LARGE.value)


def _curve():
    return ec.SECP256K1()  #! maybe


def _good_curve():
    return ec.SECP521R1()


def c():
    return ec.generate_private_key(_curve())  #! bad ASYM


def d():
    return ec.generate_private_key(_good_curve())


def e(key: rsa.RSAPrivateKey, data):
    args = (padding.PKCS1v15(), hashes.SHA1())  #! maybe
    return key.sign(data, *args)  #! bad ASYM


def f(key: rsa.RSAPrivateKey, data):
    args = (padding.PKCS1v15(), hashes.SHA256())
    return key.sign(data, *args)


def g(data):
    key = rsa.generate_private_key(65537, 2048)
    hash_cls = hashes.SHA1  #! maybe
    return key.sign(data, padding.PKCS1v15(), hash_cls())  #! bad ASYM


def h(data):
    key = ec.generate_private_key(ec.SECP224R1())
    return key.sign(data, ec.ECDSA(hashes.SHA224()))
