import nacl.pwhash  #! maybe
import nacl.utils  #! maybe
from argon2.low_level import Type, hash_secret_raw  #! maybe


def seal_key(pw, salt):
    return nacl.pwhash.argon2id.kdf(32, pw, salt)  #! bad KDF


def seal_key_scrypt(pw, salt):
    return nacl.pwhash.scrypt.kdf(32, pw, salt)  #! bad KDF


def raw(pw, salt):
    return hash_secret_raw(  #! bad KDF
        secret=pw,
        salt=salt,
        time_cost=2,
        memory_cost=65536,
        parallelism=1,
        hash_len=32,
        type=Type.ID,  #! maybe
    )


def random_salt():
    return nacl.utils.random(16)  #! maybe
