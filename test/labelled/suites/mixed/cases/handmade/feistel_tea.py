import struct

DELTA = 0x9E3779B9
MASK = 0xFFFFFFFF


def tea_encrypt(block: bytes, key: bytes) -> bytes:  #! bad HANDMADE
    v0, v1 = struct.unpack("<2I", block)  #! maybe
    k = struct.unpack("<4I", key)  #! maybe
    total = 0  #! maybe
    for _ in range(32):  #! maybe
        total = (total + DELTA) & MASK  #! maybe
        v0 = (v0 + (((v1 << 4) + k[0]) ^ (v1 + total) ^ ((v1 >> 5) + k[1]))) & MASK  #! maybe
        v1 = (v1 + (((v0 << 4) + k[2]) ^ (v0 + total) ^ ((v0 >> 5) + k[3]))) & MASK  #! maybe
    return struct.pack("<2I", v0, v1)  #! maybe


def feistel(left: int, right: int, round_keys: list[int]) -> tuple[int, int]:  #! bad HANDMADE
    for k in round_keys:  #! maybe
        left, right = right, left ^ ((right * 31 + k) & MASK)  #! maybe
    return left, right  #! maybe


def fnv1a(data: bytes) -> int:
    h = 0x811C9DC5
    for b in data:
        h = ((h ^ b) * 0x01000193) & MASK
    return h


def xorshift(seed: int) -> int:
    seed ^= (seed << 13) & MASK
    seed ^= seed >> 17
    seed ^= (seed << 5) & MASK
    return seed


def crc8(data: bytes) -> int:
    crc = 0
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = ((crc << 1) ^ 0x07) & 0xFF if crc & 0x80 else (crc << 1) & 0xFF
    return crc
