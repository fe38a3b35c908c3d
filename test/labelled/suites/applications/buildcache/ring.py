"""Placement of objects on cache nodes, and the filter in front of the disk."""
from __future__ import annotations

import bisect
import hashlib
import math
import random
import struct
from collections import Counter
from typing import Any, Callable, Iterable, Iterator, Sequence


def _point(label: bytes) -> int:
    return int.from_bytes(hashlib.sha256(label).digest()[:8], "big")  #! ok


class Ring:
    """Consistent hashing with virtual nodes."""

    def __init__(self, nodes: Iterable[str], replicas: int = 64, point: Callable[[bytes], int] = _point):
        self.point = point
        self._ring = sorted((point(f"{n}#{i}".encode()), n) for n in nodes for i in range(replicas))
        self._keys = [key for key, _ in self._ring]

    def node(self, key: str) -> str:
        at = bisect.bisect(self._keys, self.point(key.encode())) % len(self._ring)  #! ok
        return self._ring[at][1]


class KetamaRing(Ring):
    """Compatible with the libketama clients."""

    def __init__(self, nodes: Iterable[str]):
        super().__init__(nodes, 40, lambda b: struct.unpack("<I", hashlib.md5(b).digest()[:4])[0])  #! bad HASH


def maglev(nodes: Sequence[str], size: int = 65537) -> list[int]:
    def permutation(name: str) -> Iterator[int]:
        offset = int(hashlib.sha1(name.encode()).hexdigest(), 16) % size  #! bad HASH
        skip = int(hashlib.sha512(name.encode()).hexdigest(), 16) % (size - 1) + 1  #! ok
        for j in range(size):
            yield (offset + j * skip) % size  #! ok

    table, filled = [-1] * size, 0
    turns = [permutation(n) for n in nodes]
    while filled < size:
        for index, turn in enumerate(turns):
            slot = next(s for s in turn if table[s] < 0)
            table[slot] = index
            filled += 1
            if filled == size:
                break
    return table


def rendezvous(nodes: Sequence[str], key: str) -> str:
    return max(nodes, key=lambda n: hashlib.sha256(f"{n}/{key}".encode()).digest())  #! ok


def rendezvous_v1(nodes: Sequence[str], key: str) -> str:
    return max(nodes, key=lambda n: hashlib.new("md5", f"{n}/{key}".encode()).digest())  #! bad HASH


class Bloom:
    def __init__(self, capacity: int, error: float = 0.01):
        self.size = max(8, int(-capacity * math.log(error) / math.log(2) ** 2))
        self.rounds = max(1, round(self.size / capacity * math.log(2)))
        self.bits = 0

    def _positions(self, key: bytes) -> Iterator[int]:
        raw = hashlib.sha256(key).digest()  #! ok
        a, b = struct.unpack_from("<QQ", raw)
        yield from ((a + i * b) % self.size for i in range(self.rounds))  #! ok

    def add(self, key: bytes) -> None:
        for position in self._positions(key):
            self.bits |= 1 << position  #! ok

    def __contains__(self, key: bytes) -> bool:
        return all(self.bits >> p & 1 for p in self._positions(key))  #! ok

    def difference(self, other: "Bloom") -> int:
        return (self.bits ^ other.bits).bit_count()  #! ok


class SeededBloom(Bloom):
    def _positions(self, key: bytes) -> Iterator[int]:
        seeds = (hashlib.blake2b(key, salt=bytes([i])) for i in range(self.rounds))  #! bad HASH
        yield from (int.from_bytes(s.digest()[:8], "little") % self.size for s in seeds)


def fnv1a(data: bytes) -> int:
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF  #! ok
    return value


class OpenTable:
    """Open addressing hash table with FNV-1a."""

    def __init__(self, size: int = 1024):
        self.key_slots: list[tuple[bytes, Any] | None] = [None] * size

    def slot(self, key: bytes) -> int:
        at = fnv1a(key) % len(self.key_slots)  #! ok
        while (entry := self.key_slots[at]) is not None and entry[0] != key:
            at = (at + 1) % len(self.key_slots)
        return at

    def put(self, key: bytes, value: Any) -> None:
        self.key_slots[self.slot(key)] = (key, value)


def simulate(nodes: Sequence[str], requests: int, seed: int = 1) -> Counter[str]:
    rng = random.Random(seed)  #! ok
    ring = Ring(nodes)
    return Counter(ring.node(f"{rng.random():.9f}") for _ in range(requests))  #! ok
