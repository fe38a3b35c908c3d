import hashlib
from hashlib import blake2s  #! maybe


def cookie(key, v):
    return hashlib.blake2b(v, key=key, digest_size=16).hexdigest()  #! bad MAC


def small(key, v):
    return blake2s(v, key=key).hexdigest()  #! bad MAC


def personal(v):
    return hashlib.blake2b(v, person=b"app").hexdigest()  #! bad HASH


def alt(key, v):
    import hmac
    return hmac.digest(key, v, "sha3_256")
