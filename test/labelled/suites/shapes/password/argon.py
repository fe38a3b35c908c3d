import argon2  #! maybe
from argon2 import PasswordHasher  #! maybe
from argon2.low_level import Type, hash_secret_raw  #! maybe

ph = PasswordHasher(time_cost=3)  #! bad KDF


def make(pw):
    return ph.hash(pw)  #! maybe


def check(h, pw):
    try:
        return ph.verify(h, pw)  #! maybe
    except argon2.exceptions.VerifyMismatchError:
        return False


def raw(pw, salt):
    return hash_secret_raw(pw, salt, time_cost=1, memory_cost=8, parallelism=1, hash_len=32, type=Type.ID)  #! bad KDF


class PasswordHasherLike:
    def hash(self, pw):
        return len(pw)


def fake(pw):
    return PasswordHasherLike().hash(pw)
