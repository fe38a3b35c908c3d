from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from .policy import DEFAULT, LEGACY


def rsa_key(bits: int = DEFAULT.bits):
    return rsa.generate_private_key(65537, bits)  #! maybe


def legacy_rsa():
    return rsa.generate_private_key(65537, LEGACY.bits)  #! bad ASYM


def legacy_ec():
    return ec.generate_private_key(LEGACY.curve())  #! bad ASYM


def legacy_sign(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), LEGACY.digest())  #! bad ASYM


def default_ec():
    return ec.generate_private_key(DEFAULT.curve())


def default_sign(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), DEFAULT.digest())


def tiny():
    return rsa_key(768)  #! bad ASYM


def normal():
    return rsa_key(4096)
