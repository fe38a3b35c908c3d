import ecdsa  #! maybe
import rsa  #! maybe
from ecdsa import NIST256p, SECP256k1, SigningKey  #! maybe


def a():
    return rsa.newkeys(2048)  #! bad MODULE


def b():
    return rsa.newkeys(512)  #! bad ASYM


def c(pub, m):
    return rsa.encrypt(m, pub)  #! bad ASYM


def d(priv, m):
    return rsa.sign(m, priv, "SHA-256")  #! bad MODULE


def e(priv, m):
    return rsa.sign(m, priv, "SHA-1")  #! bad ASYM


def f():
    return SigningKey.generate(curve=SECP256k1)  #! bad ASYM


def g():
    return SigningKey.generate(curve=NIST256p)  #! bad MODULE


def h():
    return ecdsa.SigningKey.generate()  #! bad ASYM
