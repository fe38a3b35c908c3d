"""Action keys: what has to be equal for a cached result to be reused."""
from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Iterable, Mapping

from . import settings
from .algorithms import Algo, Factory, digest_of
from .settings import BITS, CONFIG

CACHE_SALT = b"buildcache/7"
SALTED = {"compiler": b"cc1", "linker": b"ld"}


def file_key(path: Path) -> str:
    return hashlib.new(settings.HASH, path.read_bytes()).hexdigest()  #! bad HASH


def tree_key(paths: Iterable[Path]) -> str:
    state = hashlib.new(settings.TREE_HASH)  #! ok
    for path in sorted(paths):
        state.update(bytes(path) + b"\0" + path.read_bytes())  #! ok
    return state.hexdigest()


@dataclasses.dataclass(frozen=True)
class ActionKey:
    command: tuple[str, ...]
    env: Mapping[str, str] = dataclasses.field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    version: ClassVar[str] = "sha%d" % BITS.tree  #! ok

    def blob(self) -> bytes:
        return json.dumps(dataclasses.asdict(self), sort_keys=True).encode()

    @cached_property
    def key(self) -> str:
        return hashlib.sha256(CACHE_SALT + self.blob()).hexdigest()  #! ok

    @cached_property
    def path(self) -> Path:
        return CONFIG.root / self.key[:2] / self.key  #! ok

    def short(self) -> str:
        return hashlib.new(f"sha{BITS.short}", self.blob()).hexdigest()[:10]  #! bad HASH

    def versioned(self) -> str:
        return hashlib.new(self.version, self.blob()).hexdigest()  #! ok


class KeyMaker:
    """Keys of several generations, chosen by the client's protocol number."""

    def __init__(self, algo: str = "sha256", *, prefix: bytes = b""):
        self._algo = algo
        self._prefix = prefix
        self._extra: dict[str, Any] = {}

    def __call__(self, key: str, value: bytes) -> str:
        return hashlib.new(self._algo, self._prefix + key.encode() + value, **self._extra).hexdigest()  #! ok

    def relaxed(self) -> "KeyMaker":
        self._extra["usedforsecurity"] = False  #! ok
        return self


protocol_1 = KeyMaker("md5")  #! bad HASH
protocol_2 = KeyMaker(algo="sha1", prefix=b"2:")  #! bad HASH
protocol_3 = KeyMaker(prefix=b"3:")  #! ok
protocol_4 = KeyMaker("sha512", prefix=b"4:").relaxed()  #! ok


def salted_key(tool: str, key: str) -> str:
    return hashlib.sha256(SALTED[tool] + key.encode()).hexdigest()  #! ok


def host_key() -> str:
    node = "|".join((platform.machine(), platform.system(), platform.release()))
    return digest_of(node.encode(), Algo.SHA1)[:8]  #! bad HASH


def toolchain_key(binary: Path) -> str:
    return digest_of(binary.read_bytes(), Algo.SHA512)  #! ok


def default_key(data: bytes) -> str:
    return Algo.default()(data).hexdigest()  #! ok


def quick_key(data: bytes) -> str:
    return Algo["MD5"](data).hexdigest()  #! bad HASH


def preprocessed_key(source: bytes) -> str:
    return Factory.TREE.value(source).hexdigest()  #! ok


def memo_key(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> int:
    return hash((args, tuple(sorted(kwargs.items()))))  #! ok


def concat_keys(*parts: str) -> str:
    name = "sha" + "256"
    return hashlib.new(name, "\0".join(parts).encode()).hexdigest()  #! ok


def concat_keys_v1(*parts: str) -> str:
    family, number = "md", 5
    return hashlib.new("{}{}".format(family, number), "\0".join(parts).encode()).hexdigest()  #! bad HASH


def env_key(env: Mapping[str, str]) -> str:
    if (state := hashlib.md5()) and "SOURCE_DATE_EPOCH" in env:  #! bad HASH
        state.update(env["SOURCE_DATE_EPOCH"].encode())
    return state.hexdigest()


def flags_key(flags: list[str]) -> str:
    *rest, last = (hashlib.sha224(flag.encode()).digest() for flag in flags)  #! ok
    return b"".join([*rest, last]).hex()
