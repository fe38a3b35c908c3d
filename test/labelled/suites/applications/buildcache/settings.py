"""Configuration objects, filled from the environment and a TOML file."""
from __future__ import annotations

import hashlib
import os
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable

import attr
import attrs

HASH = "sha1"
TREE_HASH = "sha256"  #! ok
BITS = SimpleNamespace(short=1, tree=256, seal=512)
DEFAULT_TOML = """
[remote]
digest = "md5"
[local]
digest = "sha256"
"""


@attr.s(auto_attribs=True)
class RemoteConfig:
    url: str = "https://cache.invalid"
    etag: Callable[..., Any] = attr.ib(default=hashlib.md5)  #! bad HASH
    verify: Callable[..., Any] = attr.ib(default=hashlib.sha256)  #! ok
    header_digest: str = "md5"


@attrs.define
class CacheConfig:
    root: Path = attrs.field(converter=Path, default="/var/cache/build")
    algorithm: str = "sha1"
    tree_algorithm: str = attrs.field(default="sha512")  #! ok
    stream: Any = attrs.field(factory=hashlib.sha1, repr=False)  #! bad HASH
    seal: Any = attrs.field(factory=hashlib.sha3_512, repr=False)  #! ok
    remote: RemoteConfig = attrs.field(factory=RemoteConfig)

    def object_name(self, data: bytes) -> str:
        return hashlib.new(self.algorithm, data).hexdigest()  #! bad HASH

    def tree_name(self, data: bytes) -> str:
        return hashlib.new(self.tree_algorithm, data).hexdigest()  #! ok

    def header(self, data: bytes) -> dict[str, str]:
        return {"X-Digest": hashlib.new(self.remote.header_digest, data).hexdigest()}  #! bad HASH


CONFIG = CacheConfig()


class Layered:
    """Environment over file over defaults."""

    prefix = "BUILDCACHE_"

    def __init__(self, text: str = DEFAULT_TOML):
        self.file = tomllib.loads(text)
        self.defaults = {"digest": "sha256", "levels": "2"}  #! ok

    def __getitem__(self, key: str) -> str:
        return os.environ.get(self.prefix + key.upper()) or self.defaults[key]

    def get(self, section: str, key: str) -> str:
        return self.file.get(section, {}).get(key, self.defaults[key])


def env_digest(data: bytes) -> str:
    return hashlib.new(os.environ.get("BUILDCACHE_DIGEST", "md5"), data).hexdigest()  #! bad HASH


def env_tree_digest(data: bytes) -> str:
    return hashlib.new(os.getenv("BUILDCACHE_TREE", TREE_HASH), data).hexdigest()  #! ok


def env_stream() -> "hashlib._Hash":
    if (name := os.environ.get("BUILDCACHE_STREAM", "blake2b")) not in hashlib.algorithms_available:
        raise SystemExit(f"no such digest: {name}")
    return hashlib.new(name)  #! bad HASH
