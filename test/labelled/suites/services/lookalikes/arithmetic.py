"""Number theory, checksums, image masks: XOR and pow that are no cryptography."""
from __future__ import annotations

import binascii
import functools
import hashlib
import operator
import zlib
from itertools import cycle
from pathlib import Path

import mmh3
import numpy as np
import xxhash

FNV_PRIME = 0x01000193
FNV_OFFSET = 0x811C9DC5
GOLDEN = 0x9E3779B97F4A7C15  #! ok
SQUARES = [n * n % 256 for n in range(256)]  #! ok
IDENTITY = list(range(256))  #! ok


def miller_rabin(n: int, bases: tuple[int, ...] = (2, 3, 5, 7, 11)) -> bool:
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for a in bases:
        x = pow(a, d, n)  #! ok
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = pow(x, 2, n)  #! ok
            if x == n - 1:
                break
        else:
            return False
    return True


def inverse(a: int, p: int) -> int:
    return pow(a, p - 2, p)  #! ok


def binomial_mod(n: int, k: int, mod: int) -> int:
    num = den = 1
    for i in range(k):
        num = num * (n - i) % mod
        den = den * (i + 1) % mod
    return num * pow(den, -1, mod) % mod  #! ok


def rolling_hash(text: str, base: int = 257, mod: int = 10**9 + 7) -> int:
    h = 0
    for ch in text:
        h = (h * base + ord(ch)) % mod  #! ok
    return (h * pow(base, len(text), mod)) % mod  #! ok


def fnv1a(data: bytes) -> int:
    h = FNV_OFFSET
    for byte in data:
        h = ((h ^ byte) * FNV_PRIME) & 0xFFFFFFFF  #! ok
    return h


def xor_checksum(frame: bytes) -> int:
    return functools.reduce(operator.xor, frame, 0)  #! ok


def nmea(sentence: str) -> str:
    acc = 0
    for ch in sentence:
        acc ^= ord(ch)  #! ok
    return f"{acc:02X}"


def raid_parity(a: bytes, b: bytes, c: bytes) -> bytes:
    return bytes(x ^ y ^ z for x, y, z in zip(a, b, c))  #! ok


def mask_image(pixels: np.ndarray, mask: np.ndarray) -> np.ndarray:
    return np.bitwise_xor(pixels, mask)  #! ok


def hamming(a: bytes, b: bytes) -> int:
    return sum(bin(x ^ y).count("1") for x, y in zip(a, b))  #! ok


def delta(old: bytes, new: bytes) -> bytes:
    return bytes(o ^ n for o, n in zip(old, new))  #! ok


def websocket_unmask(payload: bytes, mask: bytes) -> bytes:
    return bytes(b ^ m for b, m in zip(payload, cycle(mask)))  #! maybe


def symmetric_difference(a: set[str], b: set[str]) -> set[str]:
    return a ^ b  #! ok


def gray(n: int) -> int:
    return n ^ (n >> 1)  #! ok


def fast_hashes(data: bytes) -> list[object]:
    return [
        zlib.crc32(data),  #! ok
        binascii.crc_hqx(data, 0),  #! ok
        binascii.crc32(data),  #! ok
        xxhash.xxh32(data).hexdigest(),  #! ok
        xxhash.xxh64_hexdigest(data, seed=1),  #! ok
        mmh3.hash128(data),  #! ok
        hash(data),  #! ok
    ]


def content_path(root: Path, data: bytes) -> Path:
    digest = hashlib.sha256(data).hexdigest()  #! ok
    return root / digest[:2] / digest[2:]


def dedupe_key(tenant: str, path: str, size: int) -> str:
    salt = "dedupe-v2"
    return hashlib.sha256(f"{salt}:{tenant}:{path}:{size}".encode()).hexdigest()  #! ok


def ring_position(node: str, replica: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{node}#{replica}".encode()).digest()[:8], "big")  #! ok


def merkle(leaves: list[bytes]) -> bytes:
    level = [hashlib.sha256(leaf).digest() for leaf in leaves]  #! ok
    while len(level) > 1:
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])]  #! ok
    return level[0]


def caesar_table() -> dict[int, int]:
    return str.maketrans("abcdefghijklm", "nopqrstuvwxyz")  #! ok


def shuffle_table(n: int) -> list[int]:
    s = list(range(n))
    for i in range(n):
        s[i], s[n - 1 - i] = s[n - 1 - i], s[i]  #! ok
    return s
