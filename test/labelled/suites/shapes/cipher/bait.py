"""Encrypting nothing at all."""


class DES:
    """Discrete event simulation."""

    MODE_ECB = 1

    @staticmethod
    def new(steps, mode=None):
        return DES()

    def encrypt(self, x):
        return x


class Blowfish:
    weight = 3


def simulate(steps):
    return DES.new(steps, DES.MODE_ECB).encrypt(steps)


CHACHA = "dance"
MODES = {"ECB": "European Central Bank", "RC4": "release candidate 4"}


def bank():
    return MODES["ECB"], Blowfish().weight
