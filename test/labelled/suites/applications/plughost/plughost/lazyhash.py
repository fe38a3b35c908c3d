"""Digest constructors by short name, looked up when first used."""
from __future__ import annotations

import hashlib
from types import ModuleType
from typing import Any

_NAMES = {"quick": "md5", "stable": "sha256", "wide": "sha512"}
_cache: dict[str, Any] = {}


def __getattr__(name: str) -> Any:
    try:
        return _cache.setdefault(name, getattr(hashlib, _NAMES[name]))
    except KeyError:
        raise AttributeError(name) from None


def __dir__() -> list[str]:
    return sorted(_NAMES)


class Library(ModuleType):
    """hashlib with some names left out."""

    hidden = frozenset({"md5", "sha1", "blake2b", "blake2s"})  #! ok

    def __getattr__(self, name: str) -> Any:
        if name in self.hidden:
            raise AttributeError(name)
        return getattr(hashlib, name)  #! ok


strict = Library("strict")


def available() -> list[str]:
    return [n for n in sorted(hashlib.algorithms_guaranteed) if n not in Library.hidden]  #! ok


def probe(name: str) -> bool:
    return name in hashlib.algorithms_available  #! ok


def supports_flag() -> bool:
    try:
        hashlib.md5(b"", usedforsecurity=False)  #! ok
    except (TypeError, ValueError):
        return False
    return True


def fill(namespace: dict[str, Any], *names: str) -> None:
    for name in names:
        namespace[name] = getattr(hashlib, name)  #! ok


fill(globals(), "sha224", "sha384")  #! ok
