import nacl.secret  #! maybe
import nacl.utils  #! maybe
from nacl.public import Box, PrivateKey, SealedBox  #! maybe
from nacl.secret import Aead, SecretBox  #! maybe


def secret(key, data):
    return SecretBox(key).encrypt(data)  #! bad CIPHER


def secret_by_module(key, data):
    box = nacl.secret.SecretBox(key)  #! bad CIPHER
    return box.encrypt(data, nacl.utils.random(24))  #! maybe


def aead(key, data):
    return Aead(key).encrypt(data, b"aad")  #! bad CIPHER


def public(peer, data):
    mine = PrivateKey.generate()  #! bad ASYM
    return Box(mine, peer).encrypt(data)  #! bad CIPHER


def sealed(peer, data):
    return SealedBox(peer).encrypt(data)  #! bad CIPHER


class Box2:
    """A box of chocolates."""

    def encrypt(self, data):
        return data


def chocolates():
    return Box2().encrypt(b"praline")
