import hashlib
import os
from dataclasses import dataclass
from functools import partial


@dataclass
class Pbkdf2Params:
    hash_name: str = "sha256"
    iterations: int = 600_000
    dklen: int = 32


WEAK = Pbkdf2Params(iterations=250)  #! maybe
STRONG = Pbkdf2Params()
derive_fast = partial(hashlib.pbkdf2_hmac, "sha256", iterations=10)  #! bad KDF
derive_slow = partial(hashlib.pbkdf2_hmac, "sha256", iterations=600_000)


def derive(password: bytes, salt: bytes, params: Pbkdf2Params) -> bytes:
    return hashlib.pbkdf2_hmac(  #! maybe
        params.hash_name, password, salt, params.iterations, params.dklen  #! maybe
    )


def weak(password):
    salt = os.urandom(16)
    return hashlib.pbkdf2_hmac(WEAK.hash_name, password, salt, WEAK.iterations)  #! bad KDF


def strong(password):
    salt = os.urandom(16)
    return derive(password, salt, STRONG)


def tuple_args(password, salt):
    args = ("md5", password, salt, 100_000)  #! maybe
    return hashlib.pbkdf2_hmac(*args)  #! bad KDF


def computed(password, salt):
    rounds = 10 * 10
    return hashlib.pbkdf2_hmac("sha256", password, salt, rounds)  #! bad KDF


def computed_ok(password, salt):
    rounds = 2**16
    return hashlib.pbkdf2_hmac("sha256", password, salt, rounds)
