from enum import Enum

from cryptography.hazmat.primitives.ciphers import algorithms


class Algo(Enum):
    AES = algorithms.AES
    BLOWFISH = algorithms.Blowfish  #! maybe
    CAMELLIA = algorithms.Camellia  #! maybe


def choose(strong: bool = True):
    return algorithms.AES if strong else algorithms.Blowfish  #! maybe
