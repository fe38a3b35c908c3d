from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dh, dsa  #! maybe


def a():
    return dsa.generate_private_key(key_size=2048)  #! bad ASYM


def b():
    return dsa.generate_parameters(3072)  #! bad ASYM


def c():
    return dh.generate_parameters(generator=2, key_size=1024)  #! bad ASYM


def d():
    return dh.generate_parameters(generator=2, key_size=2048)  #! maybe


def e(key: dsa.DSAPrivateKey, data):  #! maybe
    return key.sign(data, hashes.SHA256())  #! bad ASYM


def f(params, peer):
    mine = params.generate_private_key()
    return mine.exchange(peer)
