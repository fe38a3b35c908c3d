"""Card data: masks, tokens, PIN blocks."""
from __future__ import annotations

import hashlib
import os
import random
import secrets

from Crypto.Cipher import AES, ARC2, CAST, DES  #! maybe
from Crypto.Hash import MD5, RIPEMD160, SHA256  #! maybe
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def mask(pan: str) -> str:
    return pan[:6] + "*" * (len(pan) - 10) + pan[-4:]


def luhn(pan: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(pan)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def pin_block(pin: str, pan: str) -> bytes:
    left = int(f"0{len(pin)}{pin}".ljust(16, "F"), 16)
    right = int("0000" + pan[-13:-1], 16)
    return (left ^ right).to_bytes(8, "big")


def seal_pin(key: bytes, block: bytes) -> bytes:
    return DES.new(key, DES.MODE_ECB).encrypt(block)  #! bad CIPHER


def seal_track(key: bytes, track: bytes) -> bytes:
    return CAST.new(key, CAST.MODE_CBC, os.urandom(8)).encrypt(track)  #! bad CIPHER


def seal_note(key: bytes, note: bytes) -> bytes:
    return ARC2.new(key, ARC2.MODE_CFB, os.urandom(8)).encrypt(note)  #! bad CIPHER


def seal_card(key: bytes, data: bytes) -> bytes:
    return AES.new(key, AES.MODE_CBC, os.urandom(16)).encrypt(data)  #! bad MODULE


def seal(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(16)
    return nonce + Cipher(algorithms.AES256(key), modes.CTR(nonce)).encryptor().update(data)


def token(pan: str) -> str:
    return SHA256.new(pan.encode()).hexdigest()  #! bad MODULE


def token_v1(pan: str) -> str:
    return MD5.new(pan.encode()).hexdigest()  #! bad HASH


def token_v0(pan: str) -> str:
    return RIPEMD160.new(pan.encode()).hexdigest()  #! bad HASH


def bin_key(pan: str) -> str:
    return hashlib.new("md4", pan[:6].encode()).hexdigest()  #! bad HASH


def random_token() -> str:
    return secrets.token_hex(16)


def cheap_token() -> str:
    token = "%016x" % random.getrandbits(64)  #! bad RANDOM
    return token


def test_amount() -> int:
    return random.randint(1, 100_000)
