from __future__ import annotations

import hashlib
from abc import ABC
from typing import Callable, ClassVar, Type

digests: dict[str, Type["Digest"]] = {}


class Digest(ABC):
    """A digest method of a manifest."""

    name: ClassVar[str]
    factory: ClassVar[Callable]
    recommended: ClassVar[bool] = True

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        digests[cls.name] = cls

    def of(self, data: bytes) -> str:
        return self.factory(data).hexdigest()  #! maybe


class Sha256(Digest):
    name = "sha256"
    factory = hashlib.sha256


class Sha512(Digest):
    name = "sha512"
    factory = hashlib.sha512


class Md5(Digest):
    name = "md5"
    factory = hashlib.md5  #! bad HASH
    recommended = False


class Sha1(Digest):
    name = "sha1"
    factory = hashlib.sha1  #! bad HASH
    recommended = False


class Blake2(Digest):
    name = "blake2"
    factory = hashlib.blake2b  #! bad HASH


class Ripemd(Digest):
    name = "ripemd"
    recommended = False

    @staticmethod
    def factory(data: bytes):
        return hashlib.new("ripemd160", data)  #! bad HASH


def digest_named(name: str) -> Digest:
    return digests[name]()
