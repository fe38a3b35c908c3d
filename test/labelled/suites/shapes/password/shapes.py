import hashlib
from functools import partial

import bcrypt as bc  #! maybe
from passlib.hash import bcrypt_sha256, pbkdf2_sha512  #! maybe

HASHERS = {"bcrypt": bcrypt_sha256, "pbkdf2": pbkdf2_sha512}  #! maybe


def a(pw):
    return HASHERS["bcrypt"].hash(pw)  #! bad KDF


def b(pw):
    return HASHERS["pbkdf2"].hash(pw)


def c(pw):
    hash_it = bc.hashpw  #! maybe
    return hash_it(pw, bc.gensalt())  #! bad KDF


def d(pw, salt):
    make = partial(hashlib.scrypt, n=16384, r=8, p=1)  #! maybe
    return make(pw, salt=salt)  #! bad KDF


class Account:
    def set_password(self, pw):
        self.pw = bc.hashpw(pw, bc.gensalt(rounds=13))  #! bad KDF

    def set_pin(self, pin, salt):
        self.pin = hashlib.pbkdf2_hmac("sha256", pin, salt, 5)  #! bad KDF

    def set_pin_ok(self, pin, salt):
        self.pin = hashlib.pbkdf2_hmac("sha256", pin, salt, 500_000)
