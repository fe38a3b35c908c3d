import random as rnd
from random import SystemRandom, choice, getrandbits  #! maybe
from string import ascii_lowercase, hexdigits

_sys = SystemRandom()
pick = choice  #! maybe


def api_key():
    return "".join(choice(hexdigits) for _ in range(40))  #! bad RANDOM


def secret():
    return "".join(pick(ascii_lowercase) for _ in range(20))  #! bad RANDOM


def nonce():
    return getrandbits(96).to_bytes(12, "big")  #! bad RANDOM


def csrf_token():
    return hex(rnd.getrandbits(160))[2:]  #! bad RANDOM


def good_secret():
    return "".join(_sys.choice(ascii_lowercase) for _ in range(20))


def coin():
    return choice(("heads", "tails"))


def row_of_letters():
    return "".join(rnd.choice(ascii_lowercase) for _ in range(80))
