from __future__ import annotations

import base64
import functools
import hashlib
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from .config import DEFAULTS, Checksum

BLOCK = 1 << 20
_LINE = re.compile(r"^(?P<sum>[0-9a-f]{32,128})\s+\*?(?P<name>.+)$")


class Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


class Crc32:
    """zlib.crc32 with the interface of hashlib."""

    def __init__(self) -> None:
        self._value = 0

    def update(self, data: bytes, /) -> None:
        self._value = zlib.crc32(data, self._value)

    def hexdigest(self) -> str:
        return f"{self._value & 0xFFFFFFFF:08x}"


def new(kind: Checksum) -> Hash:
    return hashlib.new(kind.value)  #! maybe


def blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as fh:
        yield from iter(lambda: fh.read(BLOCK), b"")


def of_file(path: Path, kind: Checksum = Checksum.SHA256) -> str:
    state = new(kind)  #! maybe
    for block in blocks(path):
        state.update(block)
    return state.hexdigest()


def of_file_multi(path: Path, factories: dict[str, Callable[[], Hash]]) -> dict[str, str]:
    states = {name: factory() for name, factory in factories.items()}  #! maybe
    for block in blocks(path):
        for state in states.values():
            state.update(block)
    return {name: state.hexdigest() for name, state in states.items()}


def pypi_sums(path: Path) -> dict[str, str]:
    """What the index of packages shows."""
    return of_file_multi(
        path,
        {
            "md5": hashlib.md5,  #! bad HASH
            "sha256": hashlib.sha256,
            "blake2b_256": functools.partial(hashlib.blake2b, digest_size=32),  #! bad HASH
        },
    )


def quick(path: Path) -> dict[str, str]:
    return of_file_multi(path, {"crc32": Crc32, "sha256": hashlib.sha256})


def content_md5(body: bytes) -> str:
    return base64.b64encode(hashlib.md5(body).digest()).decode("ascii")  #! bad HASH


def action_key(command: list[str], inputs: dict[str, str]) -> str:
    h = hashlib.sha256()
    for part in command:
        h.update(part.encode() + b"\0")
    for name, digest in sorted(inputs.items()):
        h.update(f"{name}={digest}\n".encode())
    return h.hexdigest()


def remote_key(name: str) -> str:
    return hashlib.new(DEFAULTS.remote_checksum.value, name.encode()).hexdigest()  #! bad HASH


def shard(key: str, count: int = 256) -> int:
    return zlib.crc32(key.encode()) % count


def parse_sums(text: str) -> dict[str, str]:
    out = {}
    for line in text.splitlines():
        if match := _LINE.match(line.strip()):
            out[match["name"]] = match["sum"]
    return out


def guess(digest: str) -> Checksum:
    for kind in Checksum:
        if kind.hex_length == len(digest):
            return kind
    raise ValueError(f"not a checksum: {digest!r}")
