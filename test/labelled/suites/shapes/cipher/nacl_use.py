import nacl.secret  #! maybe
import nacl.utils  #! maybe
from nacl.hash import blake2b, sha256  #! maybe
from nacl.public import Box, PrivateKey  #! maybe
from nacl.pwhash import argon2id  #! maybe
from nacl.signing import SigningKey  #! maybe


def a(key, data):
    return nacl.secret.SecretBox(key).encrypt(data)  #! bad MODULE


def b(peer):
    sk = PrivateKey.generate()  #! bad MODULE
    return Box(sk, peer)  #! bad MODULE


def c(data):
    return SigningKey.generate().sign(data)  #! bad MODULE


def d(data):
    return blake2b(data)  #! bad HASH


def e(data):
    return sha256(data)  #! bad MODULE


def f(pw, salt):
    return argon2id.kdf(32, pw, salt)  #! bad KDF


def g():
    return nacl.utils.random(32)  #! maybe
