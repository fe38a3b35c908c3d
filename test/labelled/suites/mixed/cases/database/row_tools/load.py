import hashlib

from . import keys
from .keys import legacy, row_key


def load(rows):
    return {row_key(r): r for r in rows}


def load_v1(rows):
    return {row_key(r, digest=legacy): r for r in rows}  #! bad HASH


def load_v2(rows):
    return {row_key(r, hashlib.sha1): r for r in rows}  #! bad HASH


def load_v3(rows):
    return {row_key(r, keys.current): r for r in rows}


def one(value: bytes):
    return keys.legacy(value).hexdigest()  #! bad HASH
