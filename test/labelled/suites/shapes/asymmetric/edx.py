from cryptography.hazmat.primitives.asymmetric import ec, x448
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey  #! maybe


def a():
    return X25519PrivateKey.generate()  #! bad ASYM


def b(raw):
    return X25519PublicKey.from_public_bytes(raw)  #! bad ASYM


def c():
    return x448.X448PrivateKey.generate()  #! bad ASYM


def d():
    return Ed25519PrivateKey.generate()  #! maybe


def e(peer):
    return ec.generate_private_key(ec.SECP256R1()).exchange(ec.ECDH(), peer)


def f(raw):
    return X25519PrivateKey.from_private_bytes(raw)  #! bad ASYM
