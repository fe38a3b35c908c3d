"""Content addressing: files cut into chunks named by their digest."""
from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from .digest import md5, sha1, sha256  #! maybe

MASK = (1 << 13) - 1
GEAR = [(i * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF for i in range(256)]


@dataclass(frozen=True)
class Chunk:
    offset: int
    data: bytes

    @property
    def name(self) -> str:
        return sha256(self.data).hexdigest()

    @property
    def weak_name(self) -> str:
        return md5(self.data).hexdigest()  #! bad HASH

    def __hash__(self) -> int:
        return hash(self.data)


def cut(data: bytes, minimum: int = 2048, maximum: int = 65536) -> Iterator[Chunk]:
    start, rolling = 0, 0
    for index, byte in enumerate(data):
        rolling = ((rolling << 1) + GEAR[byte]) & 0xFFFFFFFFFFFFFFFF
        length = index - start + 1
        if length >= maximum or (length >= minimum and not rolling & MASK):
            yield Chunk(start, data[start:index + 1])
            start, rolling = index + 1, 0
    if start < len(data):
        yield Chunk(start, data[start:])


class Store:
    def __init__(self, root: Path, fan_out: int = 2) -> None:
        self.root = root
        self.fan_out = fan_out

    def path(self, name: str) -> Path:
        return self.root / name[: self.fan_out] / name[self.fan_out:]

    def put(self, chunk: Chunk) -> Path:
        path = self.path(chunk.name)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(".tmp")
            temporary.write_bytes(chunk.data)
            os.replace(temporary, path)
        return path

    def git_id(self, data: bytes) -> str:
        header = b"blob %d\0" % len(data)
        return sha1(header + data).hexdigest()  #! bad HASH

    def short(self, data: bytes) -> str:
        return hashlib.shake_128(data).hexdigest(8)

    def bloom(self, data: bytes) -> list[int]:
        raw = hashlib.blake2s(data, digest_size=16).digest()  #! bad HASH
        return [int.from_bytes(raw[i:i + 4], "little") for i in range(0, 16, 4)]
