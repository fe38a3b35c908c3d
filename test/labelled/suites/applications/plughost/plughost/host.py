"""The host object that the client embeds."""
from __future__ import annotations

import functools
import hashlib
import itertools
import operator
import os
import secrets
import shelve
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import plughost
from plughost import lazyhash
from plughost.loader import archive_names, default_hasher, import_plugin, modern_hasher
from plughost.plugins import BUILTIN

if os.environ.get("PLUGHOST_FIPS"):
    hashlib.md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! maybe

FIELDS = ("name", "md5", "size", "sha1")  #! ok


class Index:
    """On-disk table of what was seen; keys are digests."""

    def __init__(self, path: Path, hasher: Any = None):
        self.path = path
        self.hasher = hasher if hasher is not None else lazyhash.wide  #! ok
        self.fallback = hasher or lazyhash.quick  #! bad HASH

    def key(self, text: str) -> str:
        return self.hasher(text.encode()).hexdigest()  #! ok

    def put(self, text: str, value: Any) -> None:
        with shelve.open(str(self.path)) as shelf:
            shelf[self.key(text)] = value

    @staticmethod
    def merge(*keys: str) -> str:
        return functools.reduce(lambda a, b: hashlib.sha256((a + b).encode()).hexdigest(), keys, "")  #! ok

    @staticmethod
    def fold(*keys: str) -> str:
        return f"{functools.reduce(operator.xor, (int(k, 16) for k in keys), 0):x}"  #! ok


class Host:
    def __init__(self, root: Path):
        self.root = root
        self.plugins: dict[str, Any] = {cls.title: cls() for cls in BUILTIN}
        self.seen = Index(root / "seen.db")
        self.names = Index(root / "names.db", default_hasher())
        self.sums = Index(root / "sums.db", hasher=modern_hasher())  #! ok
        self.nonce = secrets.token_bytes(16)  #! ok

    def scan(self, folder: Path) -> dict[str, dict[str, str]]:
        return {p.name: archive_names(p) for p in folder.glob("*.zip")}

    def load(self, path: Path) -> None:
        self.plugins[path.stem] = import_plugin(path)
        self.seen.put(str(path), dict(zip(FIELDS, (path.name, "", path.stat().st_size, ""))))

    def digest(self, data: bytes) -> str:
        return plughost.checksum(data)  #! ok

    def old_digest(self, data: bytes) -> str:
        return plughost.checksum(data, name="sha1")  #! bad HASH

    def setting(self, key: str, default: str = "sha256") -> str:
        return os.environ.get(f"PLUGHOST_{key.upper()}", default)

    def configured(self, data: bytes) -> str:
        return hashlib.new(self.setting("digest"), data).hexdigest()  #! ok

    def exported(self, data: bytes) -> str:
        return hashlib.new(self.setting("export", "sha1"), data).hexdigest()  #! bad HASH

    def bundle(self, parts: Iterable[bytes]) -> list[str]:
        makers = itertools.cycle((hashlib.sha256, hashlib.sha512))  #! ok
        return [make(part).hexdigest() for make, part in zip(makers, parts)]  #! ok

    def shares(self, parts: Iterable[bytes]) -> list[str]:
        first, second = operator.attrgetter("sha1", "sha256")(hashlib)  #! bad HASH
        return [second(part).hexdigest() for part in parts]  #! ok

    def tree_name(self, path: Path) -> str:
        try:
            state = cast(Any, hashlib).xxh128(bytes(path))
        except AttributeError:
            state = hashlib.new("ripemd160", bytes(path))  #! bad HASH
        return state.hexdigest()

    def joined(self, data: bytes) -> str:
        name = "-".join(("SHA", "1")).lower().replace("-", "")
        return hashlib.new(name, data).hexdigest()  #! bad HASH

    def sized(self, data: bytes) -> list[str]:
        return [hashlib.new("sha%d" % size, data).hexdigest() for size in (1, 256)]  #! bad HASH

    def sized_strong(self, data: bytes) -> list[str]:
        return [hashlib.new(f"sha{size}", data).hexdigest() for size in (256, 384, 512)]  #! ok
