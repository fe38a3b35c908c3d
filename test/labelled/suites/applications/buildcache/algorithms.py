"""Digest algorithms by name, by enum member and by file type."""
from __future__ import annotations

import enum
import functools
import hashlib
import importlib
import operator
from collections import defaultdict
from pathlib import Path
from typing import Any, Callable, Literal, Protocol

Name = Literal["md5", "sha1", "sha256", "sha512"]  #! ok


class Hasher(Protocol):
    def update(self, data: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


class Algo(enum.Enum):
    MD5 = "md5"
    SHA1 = "sha1"
    SHA256 = "sha256"  #! ok
    SHA512 = "sha512"  #! ok

    def __call__(self, data: bytes = b"") -> "hashlib._Hash":
        return hashlib.new(self.value, data)  #! ok

    @classmethod
    def default(cls) -> "Algo":
        return cls.SHA256  #! ok


class Factory(enum.Enum):
    """Members hold the constructor itself."""

    QUICK = enum.member(functools.partial(hashlib.blake2b, digest_size=16))  #! bad HASH
    TREE = enum.member(hashlib.sha256)  #! ok
    LEGACY = enum.member(functools.partial(hashlib.md5, usedforsecurity=False))  #! ok


_registry: dict[str, Callable[[bytes], str]] = {}


def register(*suffixes: str):
    def add(fn: Callable[[bytes], str]) -> Callable[[bytes], str]:
        for suffix in suffixes:
            _registry[suffix] = fn
        return fn

    return add


@register(".o", ".a")
def _object(data: bytes) -> str:
    return hashlib.sha1(data).hexdigest()  #! bad HASH


@register(".so", ".dll")
def _library(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()  #! ok


@register(".md5", ".sha1")
def _sidecar(data: bytes) -> str:
    return data.split()[0].decode().lower()  #! ok


def name_for(path: Path) -> str:
    return _registry[path.suffix](path.read_bytes())


def digest_of(data: bytes, algo: Algo = Algo.SHA256) -> str:
    return algo(data).hexdigest()  #! ok


def get_hasher(kind: str) -> Hasher:
    match kind:
        case "md5" | "legacy":
            return hashlib.md5()  #! bad HASH
        case "git":
            return hashlib.new("sha1", usedforsecurity=False)  #! ok
        case "wide":
            return hashlib.sha512()  #! ok
        case str() as other if other.startswith("sha3"):
            return hashlib.sha3_256()  #! ok
    raise KeyError(kind)


def header_hash(kind: str, data: bytes) -> str:
    match kind:
        case "s3":
            name = "md5"
        case _:
            name = "sha256"
    return hashlib.new(name, data).hexdigest()  #! bad HASH


def manifest_digest(data: bytes, *, strict: bool) -> bytes:
    make = hashlib.sha512 if strict else hashlib.sha1  #! bad HASH
    return make(data).digest()  #! maybe


def by_getter(data: bytes) -> list[str]:
    short = operator.attrgetter("md5")(hashlib)(data)  #! bad HASH
    medium = operator.methodcaller("sha1", data)(hashlib)  #! bad HASH
    full = operator.attrgetter("sha256")(hashlib)(data)  #! ok
    return [h.hexdigest() for h in (short, medium, full)]


def by_module(data: bytes) -> tuple[str, str, str]:
    lib: Any = importlib.import_module("hashlib")
    a = lib.md5(data).hexdigest()  #! bad HASH
    b = vars(lib)["sha1"](data).hexdigest()  #! bad HASH
    c = getattr(lib, "sha3_384")(data).hexdigest()  #! ok
    return a, b, c


def grouped(items: list[tuple[str, bytes]]) -> dict[str, str]:
    states: dict[str, Any] = defaultdict(hashlib.md5)  #! bad HASH
    for group, data in items:
        states[group].update(data)
    return {group: state.hexdigest() for group, state in states.items()}


def all_sums(data: bytes) -> dict[str, str]:
    return {n: getattr(hashlib, n)(data).hexdigest() for n in ("md5", "sha1", "sha256")}  #! bad HASH


def strong_sums(data: bytes) -> dict[str, str]:
    return {n: getattr(hashlib, n)(data).hexdigest() for n in ("sha256", "sha384", "sha512")}  #! ok
