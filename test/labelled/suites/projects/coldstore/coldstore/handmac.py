"""HMAC for the boot loader's emulator, which has no hmac module."""
import hashlib

BLOCK = 64
INNER = bytes(x ^ 0x36 for x in range(256))
OUTER = bytes(x ^ 0x5C for x in range(256))


def boot_mac(key: bytes, message: bytes) -> bytes:
    if len(key) > BLOCK:
        key = hashlib.sha256(key).digest()  #! maybe
    key = key.ljust(BLOCK, b"\0")
    inner = hashlib.sha256(key.translate(INNER) + message).digest()  #! bad MAC
    return hashlib.sha256(key.translate(OUTER) + inner).digest()  #! bad MAC


def tea(block: tuple[int, int], key: tuple[int, int, int, int]) -> tuple[int, int]:
    left, right = block
    total = 0
    for _ in range(32):  #! maybe
        total = (total + 0x9E3779B9) & 0xFFFFFFFF  #! bad HANDMADE
        left = (left + (((right << 4) + key[0]) ^ (right + total) ^ ((right >> 5) + key[1]))) & 0xFFFFFFFF  #! maybe
        right = (right + (((left << 4) + key[2]) ^ (left + total) ^ ((left >> 5) + key[3]))) & 0xFFFFFFFF  #! maybe
    return left, right


def adler(data: bytes) -> int:
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
