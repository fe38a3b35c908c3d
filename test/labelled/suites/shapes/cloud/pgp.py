import gnupg
import pgpy  #! maybe
from pgpy.constants import PubKeyAlgorithm  #! maybe

g = gnupg.GPG()


def a():
    return g.gen_key_input(key_type="RSA", key_length=1024)  #! bad ASYM


def b():
    return g.gen_key_input(key_type="RSA", key_length=3072)


def c():
    return g.gen_key_input(key_type="DSA", key_length=2048)  #! bad ASYM


def d(data, pw):
    return g.encrypt(data, None, symmetric="CAST5", passphrase=pw)  #! bad CIPHER


def e(data, pw):
    return g.encrypt(data, None, symmetric="AES256", passphrase=pw)


def f():
    return pgpy.PGPKey.new(PubKeyAlgorithm.DSA, 2048)  #! bad ASYM
