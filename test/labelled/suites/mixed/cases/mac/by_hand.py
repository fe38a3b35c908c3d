"""HMAC written out."""
import hashlib

BLOCK = 64


def hmac_sha256(key: bytes, msg: bytes) -> bytes:  #! bad MAC
    if len(key) > BLOCK:  #! maybe
        key = hashlib.sha256(key).digest()  #! maybe
    key = key.ljust(BLOCK, b"\0")  #! maybe
    inner = bytes(b ^ 0x36 for b in key)  #! maybe
    outer = bytes(b ^ 0x5C for b in key)  #! maybe
    return hashlib.sha256(outer + hashlib.sha256(inner + msg).digest()).digest()  #! maybe


def tag(key, msg):
    return hmac_sha256(key, msg)[:16]  #! maybe


def pad_record(record: bytes) -> bytes:
    return record.ljust(BLOCK, b"\0")


def parity(data: bytes) -> int:
    acc = 0
    for b in data:
        acc ^= b
    return acc
