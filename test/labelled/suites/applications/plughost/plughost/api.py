"""What plugin authors import."""
from __future__ import annotations

import functools
import hashlib
import secrets
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar, cast

T = TypeVar("T", bound=Callable[..., Any])


class Digest:
    """Descriptor: the digest of another attribute, computed when asked for."""

    def __init__(self, source: str, algo: str = "sha256"):
        self.source, self.algo = source, algo

    def __get__(self, obj: Any, owner: type | None = None) -> Any:
        if obj is None:
            return self
        return hashlib.new(self.algo, getattr(obj, self.source)).hexdigest()  #! ok


class Meta(type):
    """Gives each plugin class the constructor it asks for by name."""

    def __new__(mcs, name: str, bases: tuple[type, ...], ns: dict[str, Any], digest: str = "sha256"):
        cls = super().__new__(mcs, name, bases, ns)
        cls._make = functools.partial(hashlib.new, digest)  #! ok
        return cls

    def __init__(cls, name: str, bases: tuple[type, ...], ns: dict[str, Any], **_: Any):
        super().__init__(name, bases, ns)


class PluginBase(metaclass=Meta):
    title: ClassVar[str] = ""
    code: bytes = b""
    code_id = Digest("code")  #! ok
    short_id = Digest("code", "md5")  #! bad HASH
    wide_id = Digest("code", algo="sha3_512")  #! ok

    def cache_name(self, key: str) -> str:
        return type(self)._make(f"{self.title}/{key}".encode()).hexdigest()  #! ok

    def new_token(self) -> str:
        return secrets.token_hex(16)  #! ok


class StoragePlugin(PluginBase, digest="blake2b"):  #! bad HASH
    """Cache names as the 0.x hosts made them."""


class ViewPlugin(PluginBase, digest="sha384"):  #! ok
    """Cache names with a longer digest."""


class Setting(Generic[T]):
    def __init__(self, default: T):
        self.default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, obj: Any, owner: type | None = None) -> T:
        return cast(T, getattr(obj, self.name, self.default))

    def __set__(self, obj: Any, value: T) -> None:
        setattr(obj, self.name, value)


class Thumbnails(PluginBase):
    """The freedesktop.org thumbnail names are an interoperability matter."""

    hasher = Setting(functools.partial(hashlib.md5, usedforsecurity=False))  #! ok
    spool_hasher = Setting(hashlib.md5)  #! bad HASH
    large_hasher = Setting(hashlib.sha256)  #! ok

    def name(self, uri: str) -> str:
        return self.hasher(uri.encode()).hexdigest() + ".png"  #! ok

    def spool_name(self, uri: str) -> str:
        return self.spool_hasher(uri.encode()).hexdigest() + ".png"


def checksum(data: bytes, **kwargs: Any) -> str:
    kwargs.setdefault("name", "sha256")  #! ok
    return hashlib.new(data=data, **kwargs).hexdigest()  #! ok


def cached(make: Callable[..., Any] = hashlib.sha256):  #! ok
    """Decorator: memoise by the digest of the arguments."""

    def wrap(fn: T) -> T:
        memo: dict[str, Any] = {}

        @functools.wraps(fn)
        def inner(*args: Any) -> Any:
            key = make(repr(args).encode()).hexdigest()  #! ok
            if key not in memo:
                memo[key] = fn(*args)
            return memo[key]

        return cast(T, inner)

    return wrap
