import rsa  #! maybe
from rsa import PublicKey, sign  #! maybe


def keys():
    return rsa.newkeys(2048)  #! bad MODULE


def small_keys():
    return rsa.newkeys(512)  #! bad ASYM


def enc(data, pub: PublicKey):
    return rsa.encrypt(data, pub)  #! bad ASYM


def sig(data, priv):
    return sign(data, priv, "SHA-256")  #! bad MODULE


def sig_old(data, priv):
    return rsa.sign(data, priv, "MD5")  #! bad ASYM


def check(data, signature, pub):
    return rsa.verify(data, signature, pub)  #! bad MODULE
