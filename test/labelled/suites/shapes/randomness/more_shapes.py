import random
import string
from random import choice, randint  #! maybe

rng = random.Random()  #! maybe
sysrng = random.SystemRandom()


def pin():
    return "".join(str(randint(0, 9)) for _ in range(4))  #! bad RANDOM


def recovery_codes():
    return ["".join(choice(string.hexdigits) for _ in range(10)) for _ in range(8)]  #! bad RANDOM


def temp_password():
    pw = "".join(rng.choices(string.ascii_letters, k=14))  #! bad RANDOM
    return pw


def temp_password_ok():
    pw = "".join(sysrng.choices(string.ascii_letters, k=14))
    return pw


class Token:
    @staticmethod
    def new_secret():
        return random.getrandbits(256).to_bytes(32, "big")  #! bad RANDOM

    @staticmethod
    def new_retry_delay():
        return random.expovariate(1.5)


def hmac_key():
    r = random  #! maybe
    key = bytes(r.getrandbits(8) for _ in range(32))  #! bad RANDOM
    return key
