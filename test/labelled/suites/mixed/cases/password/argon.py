import argon2  #! maybe
from argon2 import PasswordHasher  #! maybe
from argon2.exceptions import VerifyMismatchError

_ph = PasswordHasher(time_cost=3)  #! bad KDF


def store(pw):
    return _ph.hash(pw)  #! maybe


def check(stored, pw):
    try:
        return _ph.verify(stored, pw)  #! maybe
    except VerifyMismatchError:
        return False


def one_off(pw):
    return argon2.PasswordHasher().hash(pw)  #! bad KDF


def low(pw, salt):
    return argon2.low_level.hash_secret(pw, salt, 1, 8, 1, 16, argon2.low_level.Type.D)  #! bad KDF
