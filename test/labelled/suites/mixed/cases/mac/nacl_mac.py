import nacl.hash  #! maybe
from nacl.hash import siphash24  #! maybe


def sip(key, data):
    return siphash24(data, key=key)  #! bad MAC


def sipx(key, data):
    return nacl.hash.siphashx24(data, key=key)  #! bad MAC


def blake(key, data):
    return nacl.hash.blake2b(data, key=key)  #! bad MAC


def builtin(data: str) -> int:
    return hash(data)
