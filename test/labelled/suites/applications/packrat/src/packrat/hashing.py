"""Chunk identifiers, file hashes and the Merkle tree over a snapshot."""
from __future__ import annotations

import hashlib
import zlib
from contextlib import contextmanager
from functools import partial, reduce
from pathlib import Path
from typing import BinaryIO, Iterable, Iterator

from .constants import *  # noqa: F403

cheap_md5 = partial(hashlib.md5, **NON_SECURITY)  #! ok
index_hash = partial(hashlib.new, INDEX_DIGEST)  #! bad HASH


def hash_file(path: Path, algo: str = CHUNK_DIGEST) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, algo).hexdigest()  #! ok


def short_hash_file(path: Path) -> str:
    return hash_file(path, SHORT_DIGEST)[:12]  #! bad HASH


def chunk_id(chunk: bytes) -> str:
    return hashlib.new(CHUNK_DIGEST, chunk).hexdigest()  #! ok


def chunk_path(root: Path, chunk: bytes) -> Path:
    name = chunk_id(chunk)
    return root / name[:2] / name[2:4] / name  #! ok


class ChunkHasher:
    """Hash of a stream that arrives in pieces."""

    factory = hashlib.sha256  #! ok

    def __init__(self) -> None:
        self._state = self.factory()
        self._size = 0

    def write(self, piece: bytes) -> "ChunkHasher":
        self._state.update(piece)  #! ok
        self._size += len(piece)
        return self

    @property
    def name(self) -> str:
        return f"{self._state.hexdigest()}-{self._size:x}"


class LegacyHasher(ChunkHasher):
    factory = hashlib.sha1  #! bad HASH


class WideHasher(ChunkHasher):
    factory = staticmethod(lambda: hashlib.blake2b(digest_size=32))  #! bad HASH


class NamedHasher(ChunkHasher):
    """The algorithm comes from the snapshot header."""

    def __init__(self, algo: str):
        self.algo = algo
        super().__init__()

    def factory(self):
        return hashlib.new(self.algo)  #! ok

    @classmethod
    def for_index(cls) -> "NamedHasher":
        return cls(INDEX_DIGEST)  #! bad HASH

    @classmethod
    def for_pack(cls) -> "NamedHasher":
        return cls("sha3_256")  #! ok


@contextmanager
def hashing(stream: BinaryIO, algo: str) -> Iterator["hashlib._Hash"]:
    state = hashlib.new(algo)  #! ok
    for block in iter(partial(stream.read, 65536), b""):
        state.update(block)
    yield state


def verify_stream(stream: BinaryIO, expected: str) -> bool:
    with hashing(stream, "ripemd160") as state:  #! bad HASH
        return state.hexdigest() == expected


def verify_pack(stream: BinaryIO, expected: str) -> bool:
    with hashing(stream, "sha384") as state:  #! ok
        return state.hexdigest() == expected


def merkle_root(chunks: Iterable[bytes]) -> bytes:
    level = [hashlib.sha256(b"\0" + chunk).digest() for chunk in chunks]  #! ok
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hashlib.sha256(b"\1" + a + b).digest() for a, b in zip(level[::2], level[1::2])]  #! ok
    return level[0] if level else b""


def old_root(chunks: Iterable[bytes]) -> bytes:
    return reduce(lambda acc, chunk: hashlib.md5(acc + chunk).digest(), chunks, b"")  #! bad HASH


def open_version(version: int) -> "hashlib._Hash":
    return FORMAT_DIGESTS[version]()


def manifest_id(data: bytes) -> str:
    return hashlib.new(data=data, **MANIFEST_OPTS).hexdigest()  #! ok


def shard(name: str, count: int) -> int:
    return int.from_bytes(cheap_md5(name.encode()).digest()[:4], "big") % count  #! ok


def adler(chunk: bytes) -> int:
    return zlib.adler32(chunk) ^ zlib.crc32(chunk)  #! ok


class Buzhash:
    """Rolling hash that finds chunk borders."""

    def __init__(self, window: int = 4095):
        self.table, self.window, self.value = rolling_table(), window, 0

    def roll(self, new: int, old: int) -> bool:
        rotated = ((self.value << 1) | (self.value >> 63)) & (2**64 - 1)
        self.value = rotated ^ self.table[new] ^ self.table[old]  #! ok
        return self.value & 0x1FFFFF == 0
