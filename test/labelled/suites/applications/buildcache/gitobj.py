"""Reads sources straight from a Git object store."""
from __future__ import annotations

import hashlib
import struct
import zlib
from pathlib import Path
from typing import Callable, Iterator

OBJECT_FORMATS = {"sha1": 20, "sha256": 32}  #! ok
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"  #! ok


def blob_id(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()  #! ok


def object_id(kind: str, data: bytes) -> str:
    header = f"{kind} {len(data)}\0".encode()
    return hashlib.sha1(header + data, usedforsecurity=False).hexdigest()  #! ok


def object_id_256(kind: str, data: bytes) -> str:
    return hashlib.sha256(f"{kind} {len(data)}\0".encode() + data).hexdigest()  #! ok


def object_path(repo: Path, oid: str) -> Path:
    return repo / "objects" / oid[:2] / oid[2:]  #! ok


def read_object(repo: Path, oid: str) -> tuple[str, bytes]:
    raw = zlib.decompress(object_path(repo, oid).read_bytes())
    header, _, body = raw.partition(b"\0")
    kind = header.split()[0].decode()
    if object_id(kind, body) != oid:  #! ok
        raise ValueError(f"object {oid} is damaged")
    return kind, body


def tree_entries(body: bytes, width: int = OBJECT_FORMATS["sha1"]) -> Iterator[tuple[str, str]]:  #! ok
    position = 0
    while position < len(body):
        end = body.index(b"\0", position)
        _, name = body[position:end].split(b" ", 1)
        oid = body[end + 1 : end + 1 + width].hex()
        yield name.decode(), oid
        position = end + 1 + width


class PackIndex:
    """A version 2 .idx file."""

    trailer: Callable[..., "hashlib._Hash"] = hashlib.sha256  #! ok

    def __init__(self, data: bytes):
        self.data = data
        self.fanout = struct.unpack_from(">256I", data, 8)

    def count(self) -> int:
        return self.fanout[255]

    def bucket(self, oid: str) -> tuple[int, int]:
        first = int(oid[:2], 16)
        return (self.fanout[first - 1] if first else 0), self.fanout[first]

    def crc(self, number: int) -> int:
        offset = 8 + 1024 + 20 * self.count() + 4 * number
        return struct.unpack_from(">I", self.data, offset)[0]  #! ok

    def intact(self) -> bool:
        return self.trailer(self.data[:-32]).digest() == self.data[-32:]  #! ok


class MirrorIndex(PackIndex):
    """The index that our mirror wrote before it spoke Git."""

    trailer = hashlib.md5  #! bad HASH

    def entry_name(self, path: str) -> str:
        md5 = zlib.crc32(path.encode())  #! ok
        return f"{md5:08x}"

    def entry_digest(self, path: str) -> str:
        return (lambda data: hashlib.sha1(data).hexdigest())(path.encode())  #! bad HASH


def change_id(tree: str, author: str, message: str) -> str:
    text = f"tree {tree}\nauthor {author}\n\n{message}"
    return "I" + object_id("commit", text.encode())  #! ok


def mirror_ref(url: str, *, hasher=hashlib.md5) -> str:  #! bad HASH
    return hasher(url.encode()).hexdigest()


def mirror_ref_v2(url: str, *, hasher=hashlib.sha256) -> str:  #! ok
    return hasher(url.encode()).hexdigest()  #! ok
