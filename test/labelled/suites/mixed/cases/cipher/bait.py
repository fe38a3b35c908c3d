"""Words from cryptography in code that has none."""
from dataclasses import dataclass


@dataclass
class DES:
    """Discrete event simulation."""

    clock: float = 0.0

    @classmethod
    def new(cls, start):
        return cls(clock=start)

    def step(self, dt):
        self.clock += dt


class ARC4:
    quarter_circle = 4


class Cipher:
    def __init__(self, letters):
        self.letters = letters


RC4 = "release candidate 4"
SEED = 42
MODES = {"ecb": "European Central Bank", "cbc": "Canadian Broadcasting"}


def run():
    sim = DES.new(0.0)
    sim.step(1.5)
    return sim, ARC4.quarter_circle, Cipher("abc"), RC4, SEED, MODES["ecb"]


def xor_lists(a, b):
    return [x ^ y for x, y in zip(a, b)]


def encrypt(text):
    """Not implemented; RC4 was removed."""
    raise NotImplementedError(text)
