from __future__ import annotations

import hashlib
import json
import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from . import checksums
from .config import Checksum

NAMESPACE = uuid.UUID("5d0d3c5e-8a35-4f0e-9f5a-54c1c3f4f7ab")


@dataclass(frozen=True, order=True)
class Entry:
    name: str
    size: int
    sha256: str
    md5: str | None = None

    @classmethod
    def from_file(cls, path: Path, root: Path, *, legacy: bool = False) -> "Entry":
        return cls(
            name=path.relative_to(root).as_posix(),
            size=path.stat().st_size,
            sha256=checksums.of_file(path),
            md5=checksums.of_file(path, Checksum.MD5) if legacy else None,  #! bad HASH
        )


@dataclass
class Manifest:
    entries: list[Entry] = field(default_factory=list)
    created: float = field(default_factory=time.time)
    build: str = field(default_factory=lambda: uuid.uuid4().hex)

    def add(self, entries: Iterable[Entry]) -> None:
        self.entries.extend(entries)
        self.entries.sort()

    @property
    def id(self) -> uuid.UUID:
        """The same for the same names."""
        return uuid.uuid5(NAMESPACE, "\n".join(e.name for e in self.entries))  #! bad HASH

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.to_bytes()).hexdigest()

    def to_bytes(self) -> bytes:
        rows = [[e.name, e.size, e.sha256] for e in self.entries]
        return json.dumps({"v": 2, "rows": rows}, separators=(",", ":")).encode()

    def record_lines(self) -> list[str]:
        """Lines like those of a wheel's RECORD."""
        return [f"{e.name},sha256={e.sha256},{e.size}" for e in self.entries]

    def find(self, name: str) -> Entry | None:
        return next((e for e in self.entries if e.name == name), None)


def git_blob_id(data: bytes) -> str:
    header = b"blob %d\x00" % len(data)
    return hashlib.sha1(header + data, usedforsecurity=False).hexdigest()


def tree_digest(root: Path) -> str:
    digests = (
        hashlib.sha1(p.read_bytes()).digest()  #! bad HASH
        for p in sorted(root.rglob("*"))
        if p.is_file()
    )
    return hashlib.sha256(b"".join(digests)).hexdigest()


def compare(old: Manifest, new: Manifest) -> dict[str, list[str]]:
    before = {e.name: e.sha256 for e in old.entries}
    after = {e.name: e.sha256 for e in new.entries}
    return {
        "added": sorted(after.keys() - before.keys()),
        "removed": sorted(before.keys() - after.keys()),
        "changed": sorted(n for n in before.keys() & after.keys() if before[n] != after[n]),
    }
