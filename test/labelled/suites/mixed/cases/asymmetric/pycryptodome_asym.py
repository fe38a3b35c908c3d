from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5  #! maybe
from Crypto.Hash import SHA1, SHA256  #! maybe
from Crypto.PublicKey import DSA, ECC, ElGamal, RSA  #! maybe
from Crypto.Signature import DSS, eddsa, pkcs1_15, pss  #! maybe


def key_small():
    return RSA.generate(1024)  #! bad ASYM


def key():
    return RSA.generate(3072)  #! bad MODULE


def load(pem):
    return RSA.import_key(pem)  #! bad MODULE


def dsa():
    return DSA.generate(2048)  #! bad ASYM


def elgamal(rand):
    return ElGamal.generate(2048, rand)  #! bad ASYM


def ecc():
    return ECC.generate(curve="P-256")  #! bad MODULE


def ecc_x():
    return ECC.generate(curve="Curve25519")  #! bad ASYM


def enc15(pub, data):
    return PKCS1_v1_5.new(pub).encrypt(data)  #! bad ASYM


def enc_oaep(pub, data):
    return PKCS1_OAEP.new(pub).encrypt(data)  #! bad MODULE


def sign_sha1(priv, data):
    return pkcs1_15.new(priv).sign(SHA1.new(data))  #! bad ASYM


def sign_pss(priv, data):
    return pss.new(priv).sign(SHA256.new(data))  #! bad MODULE


def sign_dss(priv, data):
    return DSS.new(priv, "fips-186-3").sign(SHA256.new(data))  #! bad MODULE


def sign_ed(priv, data):
    return eddsa.new(priv, "rfc8032").sign(data)  #! bad MODULE
