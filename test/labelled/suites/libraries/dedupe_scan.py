"""Find duplicate files below a tree and compare them with a vendor manifest."""
import functools
import hashlib
import os
import sys
from collections import defaultdict
from hashlib import sha256, sha512  #! ok
from hashlib import md5 as _fast_hash  #! maybe
from typing import Callable, Iterable, Iterator

import _sha1  #! maybe
from _md5 import md5 as builtin_md5  #! maybe

quick_md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! ok
strong = functools.partial(hashlib.new, "sha384")  #! ok
weak = functools.partial(hashlib.new, "md5")  #! bad HASH

MANIFEST_FIELDS = {"md5": 0, "sha1": 1, "sha256": 2}  #! ok


def walk(root: str) -> Iterator[str]:
    for base, _dirs, files in os.walk(root):
        for name in files:
            yield os.path.join(base, name)


def digest_of(path: str, factory: Callable = sha256) -> str:  #! ok
    hasher = factory()
    with open(path, "rb") as fh:
        for block in iter(functools.partial(fh.read, 65536), b""):
            hasher.update(block)
    return hasher.hexdigest()


def named_digest(name: str, data: bytes) -> str:
    return hashlib.new(name, data).hexdigest()  #! ok


def by_attribute(data: bytes) -> str:
    return getattr(hashlib, "sha1")(data).hexdigest()  #! bad HASH


def by_attribute_modern(data: bytes) -> str:
    return getattr(hashlib, "sha3_256")(data).hexdigest()  #! ok


def group(paths: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[digest_of(path)].append(path)  #! ok
    return found


def vendor_row(path: str) -> tuple[str, str, str]:
    with open(path, "rb") as fh:
        data = fh.read()
    return (
        named_digest("md5", data),  #! bad HASH
        named_digest("sha512", data),  #! ok
        digest_of(path, hashlib.sha1),  #! bad HASH
    )


def all_sums(data: bytes) -> dict[str, str]:
    return {name: hashlib.new(name, data).hexdigest() for name in ("md5", "sha256")}  #! bad HASH


def approved_sums(data: bytes) -> dict[str, str]:
    return {name: hashlib.new(name, data).hexdigest() for name in ("sha256", "sha3_384")}  #! ok


def nonsecurity_sums(data: bytes) -> dict[str, str]:
    names = ("md5", "sha1")  #! ok
    return {n: hashlib.new(n, data, usedforsecurity=False).hexdigest() for n in names}  #! ok


def shard(path: str) -> int:
    return int(quick_md5(path.encode()).hexdigest()[:8], 16) % 64  #! ok


def old_shard(path: str) -> int:
    return _fast_hash(path.encode()).digest()[0]  #! bad HASH


def interpreter_md5(data: bytes) -> str:
    return builtin_md5(data).hexdigest()  #! bad HASH


def interpreter_sha1(data: bytes) -> bytes:
    return _sha1.sha1(data).digest()  #! bad HASH


def select(level: str):
    if level == "paranoid":
        return sha512  #! ok
    if level == "legacy":
        return hashlib.md5  #! bad HASH
    return hashlib.sha256  #! ok


class Index:
    hash_name = "sha256"  #! ok
    hasher = staticmethod(hashlib.sha384)  #! ok
    fallback = staticmethod(hashlib.blake2b)  #! bad HASH

    def __init__(self, algorithm: str = "sha256") -> None:
        self.md5_seen: set[str] = set()  #! ok
        self.algorithm = algorithm

    def add(self, data: bytes) -> str:
        return self.hasher(data).hexdigest()  #! ok

    def known(self, md5: str) -> bool:  #! ok
        return md5 in self.md5_seen

    def load_manifest(self, lines: Iterable[str]) -> None:
        for line in lines:
            md5_hex, _, name = line.partition("  ")  #! ok
            self.md5_seen.add(md5_hex)
            print("sha1/md5 of", name, "imported", file=sys.stderr)  #! ok


def self_test() -> None:
    sample = b"The quick brown fox"
    assert hashlib.md5(sample).hexdigest() == "a2004f37730b9445670a738fa0fc9ee5"  #! bad HASH
    assert sha256(sample).digest_size == 32  #! ok
    assert weak
    assert strong(sample).name == "sha384"  #! ok
