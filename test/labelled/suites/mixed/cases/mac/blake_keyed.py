import hashlib
from hashlib import blake2b  #! maybe


def keyed(key, msg):
    return hashlib.blake2b(msg, key=key, digest_size=32).digest()  #! bad MAC


def keyed_small(key, msg):
    mac = hashlib.blake2s(key=key)  #! bad MAC
    mac.update(msg)
    return mac.digest()


def personal(msg):
    return blake2b(msg, person=b"files").digest()  #! bad HASH


def keyed_kw(key, msg):
    opts = {"key": key, "digest_size": 16}
    return blake2b(msg, **opts).hexdigest()  #! bad MAC


def shake(msg):
    return hashlib.shake_256(msg).digest(32)
