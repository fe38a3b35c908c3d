"""Release notes, signatures and pins of artifacts."""
from __future__ import annotations

import argparse
import hashlib
import hmac
import uuid
from functools import cache, reduce
from pathlib import Path
from typing import Iterable, NamedTuple

NAMESPACE = uuid.NAMESPACE_URL


class Pin(NamedTuple):
    name: str
    version: str
    sha256: str

    def line(self) -> str:
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}"


class OldPin(NamedTuple):
    name: str
    md5: str

    def line(self) -> str:
        return f"{self.name}#md5={self.md5}"


@cache
def pin(path: Path, version: str) -> Pin:
    return Pin(path.stem, version, hashlib.sha256(path.read_bytes()).hexdigest())


@cache
def old_pin(path: Path) -> OldPin:
    return OldPin(path.stem, hashlib.md5(path.read_bytes()).hexdigest())  #! bad HASH


def combined(paths: Iterable[Path], factory=hashlib.sha256) -> str:
    state = factory()  #! maybe
    for path in sorted(paths):
        state.update(path.read_bytes())
    return state.hexdigest()


def release_id(paths: list[Path]) -> str:
    return combined(paths)


def release_id_v1(paths: list[Path]) -> str:
    return combined(paths, hashlib.sha1)  #! bad HASH


def release_id_v0(paths: list[Path]) -> str:
    return combined(paths, factory=hashlib.blake2b)  #! bad HASH


def release_uuid(url: str) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, url)  #! bad HASH


def build_uuid() -> uuid.UUID:
    return uuid.uuid4()


def chain(pieces: list[bytes]) -> bytes:
    return reduce(lambda state, piece: hashlib.sha256(state + piece).digest(), pieces, b"\0" * 32)


def old_chain(pieces: list[bytes]) -> bytes:
    return reduce(lambda state, piece: hashlib.md5(state + piece).digest(), pieces, b"\0" * 16)  #! bad HASH


def notify_mac(key: bytes, body: bytes, kind: str = "strong") -> str:
    match kind:
        case "strong":
            return "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()
        case "github-old":
            return "sha1=" + hmac.new(key, body, "sha1").hexdigest()
        case "md5":
            return "md5=" + hmac.new(key, body, lambda data=b"": hashlib.md5(data)).hexdigest()  #! bad MAC
        case _:
            raise ValueError(kind)


def guess(length: int) -> str:
    return {32: "md5", 40: "sha1", 64: "sha256"}.get(length, "unknown")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="shipyard")
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--md5", action="store_true", help="also print md5 lines")
    options = parser.parse_args(argv)
    for path in options.paths:
        print(pin(path, "0").line())
        if options.md5:
            print(old_pin(path).line())
    return 0
