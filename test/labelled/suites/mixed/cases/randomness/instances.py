import random
import secrets
from dataclasses import dataclass, field
from functools import partial

_prng = random.Random()  #! maybe
_strong = random.SystemRandom()


@dataclass
class Invitation:
    email: str
    token: str = field(default_factory=lambda: "%x" % random.getrandbits(128))  #! bad RANDOM


@dataclass
class SafeInvitation:
    email: str
    token: str = field(default_factory=secrets.token_hex)


def password(n=10):
    return "".join(_prng.choice("abcdef0123") for _ in range(n))  #! bad RANDOM


def strong_password(n=10):
    return "".join(_strong.choice("abcdef0123") for _ in range(n))


def session_key():
    rng = random.Random(42)  #! maybe
    return rng.randbytes(32)  #! bad RANDOM


make_salt = partial(random.randbytes, 16)  #! bad RANDOM
make_good_salt = partial(secrets.token_bytes, 16)


class Tokens:
    def __init__(self, rng=None):
        self.rng = rng or secrets.SystemRandom()

    def verification_code(self):
        return self.rng.randrange(10**6)


def temp_password():
    chars = list("abcdefgh12345678")
    random.shuffle(chars)  #! bad RANDOM
    return "".join(chars)


def sample_secret():
    return "".join(random.sample("abcdefghijklmnopqrstuvwxyz", 16))  #! bad RANDOM
