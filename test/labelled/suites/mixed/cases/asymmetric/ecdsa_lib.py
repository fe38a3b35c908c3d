import hashlib

import ecdsa  #! maybe
from ecdsa import NIST256p, SECP256k1, SigningKey, VerifyingKey  #! maybe


def btc():
    return SigningKey.generate(curve=SECP256k1)  #! bad ASYM


def nist():
    return SigningKey.generate(curve=NIST256p, hashfunc=hashlib.sha256)  #! bad MODULE


def default():
    return ecdsa.SigningKey.generate()  #! bad ASYM


def sign(pem, data):
    return SigningKey.from_pem(pem).sign(data, hashfunc=hashlib.sha1)  #! bad ASYM


def check(raw, sig, data):
    vk = VerifyingKey.from_string(raw, curve=SECP256k1)  #! bad ASYM
    return vk.verify(sig, data)  #! maybe


def ecdh():
    return ecdsa.ECDH(curve=ecdsa.BRAINPOOLP256r1)  #! bad ASYM
