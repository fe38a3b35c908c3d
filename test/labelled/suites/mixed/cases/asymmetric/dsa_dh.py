from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dh, dsa  #! maybe
from cryptography.hazmat.primitives.asymmetric.dsa import DSAPrivateKey, DSAPublicKey  #! maybe


def dsa_key():
    return dsa.generate_private_key(key_size=2048)  #! bad ASYM


def dsa_params():
    return dsa.generate_parameters(2048)  #! bad ASYM


def dsa_sign(key: DSAPrivateKey, data):
    return key.sign(data, hashes.SHA256())  #! bad ASYM


def dsa_verify(key: DSAPublicKey, sig, data):
    key.verify(sig, data, hashes.SHA256())  #! maybe


def dh_small():
    return dh.generate_parameters(generator=2, key_size=1024)  #! bad ASYM


def dh_positional():
    return dh.generate_parameters(5, 512)  #! bad ASYM


def dh_good():
    return dh.generate_parameters(generator=2, key_size=2048)


def dh_named(p, g):
    return dh.DHParameterNumbers(p, g).parameters()
