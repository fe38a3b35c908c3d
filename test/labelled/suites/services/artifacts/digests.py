"""Digest helpers: every module in this package hashes through here."""
from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import BinaryIO, Callable, Iterable

CHUNK = 1 << 16

HASHERS: dict[str, Callable] = {
    "sha256": hashlib.sha256,  #! ok
    "sha512": hashlib.sha512,  #! ok
    "sha3": hashlib.sha3_256,  #! ok
    "md5": hashlib.md5,  #! maybe
    "fast": hashlib.blake2b,  #! maybe
}


def file_digest(path: Path, algo: str) -> str:
    """Digest a file with the algorithm named by the caller."""
    h = hashlib.new(algo)  #! maybe
    with path.open("rb") as fh:
        for block in iter(lambda: fh.read(CHUNK), b""):
            h.update(block)
    return h.hexdigest()


def stream_digest(stream: BinaryIO, factory: Callable = hashlib.sha256) -> bytes:  #! ok
    h = factory()
    for block in iter(lambda: stream.read(CHUNK), b""):
        h.update(block)
    return h.digest()


def sign_blob(key: bytes, blob: bytes, *, digestmod="sha256") -> str:  #! ok
    return hmac.new(key, blob, digestmod).hexdigest()  #! maybe


def join_digest(parts: Iterable[bytes], name: str, secure: bool = True) -> str:
    h = hashlib.new(name, usedforsecurity=secure)  #! maybe
    for part in parts:
        h.update(len(part).to_bytes(8, "big"))
        h.update(part)
    return h.hexdigest()


def lookup(kind: str) -> Callable:
    return HASHERS[kind]


def quick(data: bytes) -> str:
    return HASHERS["fast"](data).hexdigest()  #! bad hash


def careful(data: bytes) -> str:
    return HASHERS["sha256"](data).hexdigest()  #! ok


def legacy(data: bytes) -> str:
    return HASHERS["md5"](data).hexdigest()  #! bad hash


def all_digests(data: bytes) -> dict[str, str]:
    out = {}
    for name in ("sha224", "sha256", "sha384"):
        out[name] = getattr(hashlib, name)(data).hexdigest()  #! ok
    for name in ("md5", "blake2s"):
        out[name] = getattr(hashlib, name)(data).hexdigest()  #! bad hash
    return out


def supported() -> list[str]:
    return sorted(n for n in hashlib.algorithms_guaranteed if n.startswith("sha"))  #! ok
