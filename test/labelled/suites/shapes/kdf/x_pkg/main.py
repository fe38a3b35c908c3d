from kdf.x_pkg.derive import derive
from kdf.x_pkg import config


def a(pw, salt):
    return derive(pw, salt)


def b(pw, salt):
    return derive(pw, salt, rounds=config.KDF_ROUNDS)  #! bad KDF


def c(pw, salt):
    return derive(pw, salt, digest="blake2b")  #! bad KDF


def d(pw, salt):
    return derive(pw, salt, "sha512", 250_000)
