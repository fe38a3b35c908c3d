from cryptography.hazmat.primitives.asymmetric import ec, rsa

from . import limits


def new_key(bits=limits.DEFAULT_BITS):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)  #! maybe


def new_curve_key(curve=None):
    return ec.generate_private_key(curve or ec.SECP256R1())  #! maybe


def device_key():
    return rsa.generate_private_key(65537, limits.DEVICE_BITS)  #! bad ASYM


def server_key():
    return rsa.generate_private_key(65537, limits.DEFAULT_BITS)


def wallet_key():
    return ec.generate_private_key(limits.WALLET_CURVE)  #! bad ASYM
