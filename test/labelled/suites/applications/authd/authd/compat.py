"""The names that the rest of authd imports instead of hashlib."""
from __future__ import annotations

import functools
import hashlib
from typing import Any, Callable

try:
    from hashlib import md5, sha1  #! maybe
except ImportError:
    md5 = sha1 = None  # type: ignore[assignment]

try:
    from hashlib import blake2b as quick  #! maybe
except ImportError:
    quick = hashlib.sha256  # type: ignore[assignment,misc]  #! ok

page_digest = functools.partial(hashlib.md5, usedforsecurity=False)  #! ok


def sha1_hex(data: bytes) -> str:
    return sha1(data).hexdigest()  #! bad HASH


def quick_hex(data: bytes) -> str:
    return quick(data).hexdigest()[:32]  #! bad HASH


def digest(data: bytes, algo: str = "sha256") -> str:
    return hashlib.new(algo, data).hexdigest()  #! ok


def etag(body: bytes) -> str:
    return f'"{page_digest(body).hexdigest()}"'  #! ok


def hashed(name: str) -> Callable[[Callable[..., bytes]], Callable[..., str]]:
    """Replace the bytes that a function returns by their digest."""

    def wrap(fn: Callable[..., bytes]) -> Callable[..., str]:
        @functools.wraps(fn)
        def inner(*args: Any, **kwargs: Any) -> str:
            return hashlib.new(name, fn(*args, **kwargs)).hexdigest()  #! ok

        return inner

    return wrap


def __getattr__(name: str) -> Any:
    if name.startswith("raw_"):
        return getattr(hashlib, name.removeprefix("raw_"))  #! ok
    raise AttributeError(name)
