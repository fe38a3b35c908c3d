from nacl.public import PrivateKey  #! maybe
from nacl.signing import SigningKey, VerifyKey  #! maybe


def new_identity():
    return SigningKey.generate()  #! bad MODULE


def verify(raw, signed):
    return VerifyKey(raw).verify(signed)  #! bad MODULE


def load(seed):
    return SigningKey(seed)  #! bad MODULE


def box_key(raw):
    return PrivateKey(raw)  #! bad ASYM
