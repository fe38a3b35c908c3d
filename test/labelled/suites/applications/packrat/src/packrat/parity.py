"""Parity volumes: single XOR parity and a Reed-Solomon style second parity."""
from __future__ import annotations

import hashlib
import random
from functools import reduce
from operator import xor
from typing import Sequence

POLY = 0x11D
EXP = [0] * 512
LOG = [0] * 256


def _build_tables() -> None:
    value = 1
    for power in range(255):
        EXP[power] = EXP[power + 255] = value
        LOG[value] = power
        value <<= 1
        if value & 0x100:
            value ^= POLY  #! ok


_build_tables()


def gf_mul(a: int, b: int) -> int:
    return EXP[LOG[a] + LOG[b]] if a and b else 0  #! ok


def xor_blocks(blocks: Sequence[bytes]) -> bytes:
    return bytes(reduce(xor, column) for column in zip(*blocks, strict=True))  #! ok


def rebuild(parity: bytes, survivors: Sequence[bytes]) -> bytes:
    return xor_blocks([parity, *survivors])  #! ok


def q_parity(blocks: Sequence[bytes]) -> bytes:
    out = bytearray(len(blocks[0]))
    for row, block in enumerate(blocks):
        for pos, byte in enumerate(block):
            out[pos] ^= gf_mul(EXP[row], byte)  #! ok
    return bytes(out)


def xor_ints(a: bytes, b: bytes) -> bytes:
    merged = int.from_bytes(a, "little") ^ int.from_bytes(b, "little")  #! ok
    return merged.to_bytes(max(len(a), len(b)), "little")


class ParityVolume:
    """Blocks of one stripe with a digest of each block."""

    checksum = "sha256"  #! ok

    def __init__(self, blocks: Sequence[bytes]):
        self.blocks = list(blocks)
        self.p, self.q = xor_blocks(blocks), q_parity(blocks)  #! ok

    def sums(self) -> list[str]:
        return [hashlib.new(self.checksum, b).hexdigest() for b in self.blocks]  #! ok

    def old_sums(self) -> list[bytes]:
        return [h.digest() for h in map(hashlib.md5, self.blocks)]  #! bad HASH

    def damaged(self, sums: Sequence[str]) -> list[int]:
        return [i for i, (a, b) in enumerate(zip(self.sums(), sums)) if a != b]


class OldParityVolume(ParityVolume):
    def sums(self) -> list[str]:
        return [*(f"{hashlib.sha1(b).hexdigest()}" for b in self.blocks)]  #! bad HASH


def spread(volumes: Sequence[str], copies: int, stripe: int) -> list[str]:
    """Where the copies of a stripe go; the same for every run."""
    rng = random.Random(stripe)  #! ok
    return rng.sample(list(volumes), k=copies)  #! ok


def scrub_order(stripes: int, day: int) -> list[int]:
    order = list(range(stripes))
    random.Random(day).shuffle(order)  #! ok
    return order
