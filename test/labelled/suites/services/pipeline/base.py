"""Abstract steps; sub-classes choose their own algorithms."""
from __future__ import annotations

import abc
import hashlib
import hmac
import typing as t
from dataclasses import dataclass, field


class Step(abc.ABC):
    """Each step fingerprints its input with ``digest_method``."""

    digest_method: t.ClassVar[t.Callable] = staticmethod(hashlib.sha256)  #! ok
    mac_method = "sha256"  #! ok
    key_method: t.Callable = hashlib.sha512  #! ok

    @abc.abstractmethod
    def run(self, data: bytes) -> bytes: ...

    def fingerprint(self, data: bytes) -> str:
        return self.digest_method(data).hexdigest()  #! maybe

    def seal(self, key: bytes, data: bytes) -> bytes:
        return hmac.new(key, data, self.mac_method).digest()  #! maybe


class Md5Step(Step):
    digest_method = staticmethod(hashlib.md5)  #! bad hash

    def run(self, data: bytes) -> bytes:
        return data


class BlakeStep(Step):
    digest_method = hashlib.blake2b  #! bad hash
    mac_method = "blake2b"  #! maybe

    def run(self, data: bytes) -> bytes:
        return data[::-1]


class Sha3Step(Step):
    digest_method = hashlib.sha3_256  #! ok
    mac_method = "sha3_256"  #! ok

    def run(self, data: bytes) -> bytes:
        return data.upper()


class QuietMd5Step(Step):
    @staticmethod
    def digest_method(data: bytes = b"") -> t.Any:
        return hashlib.md5(data, usedforsecurity=False)  #! ok

    def run(self, data: bytes) -> bytes:
        return data.lower()


@dataclass
class Options:
    name: str
    hasher: t.Callable = hashlib.sha256  #! ok
    old_hasher: t.Callable = hashlib.md5  #! bad hash
    factory: t.Callable = field(default_factory=lambda: hashlib.sha384)  #! ok
    old_factory: t.Callable = field(default_factory=lambda: hashlib.md5)  #! bad hash
    algorithms: tuple[str, ...] = ("sha256", "sha512")  #! ok


class Checker(t.NamedTuple):
    label: str
    func: t.Callable


CHECKERS = [
    Checker("md5", hashlib.md5),  #! bad hash
    Checker("sha256", hashlib.sha256),  #! ok
    Checker("sha512", hashlib.sha512),  #! ok
    Checker(label="blake2s", func=hashlib.blake2s),  #! bad hash
    Checker("crc", lambda data: data),  #! ok
]


def hash_with(func: t.Callable = hashlib.md5) -> t.Callable[[bytes], str]:  #! bad hash
    def inner(data: bytes) -> str:
        return func(data).hexdigest()  #! maybe

    return inner


def hash_with_strong(func: t.Callable = hashlib.sha3_512) -> t.Callable[[bytes], str]:  #! ok
    def inner(data: bytes) -> str:
        return func(data).hexdigest()  #! ok

    return inner


def digest_lines(lines: t.Iterable[bytes]) -> t.Iterator[str]:
    yield from (hashlib.sha256(line).hexdigest() for line in lines)  #! ok


def digest_lines_old(lines: t.Iterable[bytes]) -> set[str]:
    return {hashlib.md5(line).hexdigest() for line in lines}  #! bad hash


def digest_map(lines: list[bytes]) -> list[t.Any]:
    return list(map(hashlib.md5, lines)) + list(map(hashlib.sha256, lines))  #! bad hash


def digest_map_strong(lines: list[bytes]) -> list[t.Any]:
    return list(map(hashlib.sha256, lines))  #! ok
