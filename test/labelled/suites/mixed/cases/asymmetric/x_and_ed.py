from cryptography.hazmat.primitives.asymmetric import x448
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  #! maybe
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey  #! maybe


def pair():
    return X25519PrivateKey.generate()  #! bad ASYM


def load_peer(raw):
    return X25519PublicKey.from_public_bytes(raw)  #! bad ASYM


def pair448():
    return x448.X448PrivateKey.generate()  #! bad ASYM


def ed():
    return Ed25519PrivateKey.generate()  #! maybe


def session(mine: X25519PrivateKey, peer: X25519PublicKey):
    return mine.exchange(peer)  #! bad ASYM


class KeyFactory:
    kind = X25519PrivateKey  #! maybe

    def make(self):
        return self.kind.generate()  #! bad ASYM
