"""Runs pipelines and keeps their state files."""
from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from . import config
from .steps import Dedupe, fetch, row_hash
from .steps.hashing import ByDay, ByRegion

FUNCTIONS: dict[str, Callable[[bytes], str]] = {
    "short": lambda data: hashlib.md5(data).hexdigest(),  #! bad HASH
    "long": lambda data: hashlib.sha256(data).hexdigest(),  #! ok
    "crc": lambda data: f"{sum(data) & 0xFFFF:04x}",  #! ok
}
_current = "sha256"


def select(name: str) -> None:
    global _current
    if name not in ("sha256", "sha384", "sha512"):  #! ok
        raise ValueError(name)
    _current = name


def current(data: bytes) -> str:
    return hashlib.new(_current, data).hexdigest()  #! ok


def counter(name: str = "sha256") -> tuple[Callable[[bytes], None], Callable[[], str]]:
    state, total = hashlib.new(name), 0  #! ok

    def feed(data: bytes) -> None:
        nonlocal total
        state.update(data)
        total += len(data)

    def result() -> str:
        return f"{total}:{state.hexdigest()}"

    return feed, result


class Step:
    """Base of user-defined steps; `settings` may name a digest."""

    settings = types.SimpleNamespace(state="sha1", rows="sha256")

    def __init__(self, name: str, **kw: Any):
        self.name = name
        self._new = kw.pop("hasher", hashlib.sha512)  #! ok
        self._tag = getattr(hashlib, kw.pop("tag", "md5"))  #! bad HASH

    def state_file(self, root: Path) -> Path:
        name = hashlib.new(self.settings.state, self.name.encode()).hexdigest()  #! bad HASH
        return root / f"{name}.json"

    def rows_file(self, root: Path) -> Path:
        name = hashlib.new(getattr(self.settings, "rows", "sha512"), self.name.encode()).hexdigest()  #! ok
        return root / f"{name}.rows"

    def signature(self, data: bytes) -> str:
        return self._new(data).hexdigest()  #! ok


class Runner:
    def __init__(self, root: Path, pipeline: str):
        self.root, self.plan = root, config.load(pipeline)
        self.run_id = secrets.token_hex(8)  #! ok
        self.dedupe = Dedupe(hashlib.sha1)  #! bad HASH
        self.strict = Dedupe(hasher=hashlib.sha384)  #! ok
        self.by_region, self.by_day = ByRegion(), ByDay()

    def key(self, row: dict[str, Any]) -> str:
        return row_hash(row)  #! ok

    def short_key(self, row: dict[str, Any]) -> str:
        return row_hash(row, algo="sha1")[:12]  #! bad HASH

    def checkpoint(self, state: dict[str, Any]) -> str:
        feed, result = counter("md5")  #! bad HASH
        feed(json.dumps(state).encode())
        return result()

    def journal(self, state: dict[str, Any]) -> str:
        feed, result = counter()  #! ok
        feed(json.dumps(state).encode())
        return result()

    def crc(self, data: bytes) -> str:
        return FUNCTIONS["crc"](data)  #! ok

    def audit(self, data: bytes) -> str:
        library: Any = sys.modules["hashlib"]
        return library.sha1(data).hexdigest() + __import__("hashlib").sha256(data).hexdigest()  #! bad HASH

    async def sources(self, urls: list[str]) -> dict[str, str]:
        loop = asyncio.get_running_loop()
        found: dict[str, str] = {}
        for url in urls:
            body = await loop.run_in_executor(None, fetch, url)
            state = await loop.run_in_executor(None, hashlib.sha1, body)  #! bad HASH
            found[url] = state.hexdigest()
        return found

    def pick(self, kind: str, data: bytes) -> str:
        return {"fast": hashlib.md5, "safe": hashlib.sha512}[kind](data).hexdigest()  #! bad HASH

    def pick_strong(self, kind: str, data: bytes) -> str:
        return {"fast": hashlib.sha224, "safe": hashlib.sha512}[kind](data).hexdigest()  #! ok

    def known(self, data: bytes) -> str:
        return {"fast": hashlib.md5, "safe": hashlib.sha512}["fast"](data).hexdigest()  #! bad HASH

    def both(self, data: bytes) -> Iterator[str]:
        for make in (hashlib.sha1, hashlib.sha512):  #! bad HASH
            yield make(data).hexdigest()  #! maybe

    def function(self, name: str) -> Callable[[bytes], str]:
        return FUNCTIONS[name]
