"""Row and column hashes, deduplication and partitioning."""
from __future__ import annotations

import functools
import hashlib
import itertools
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

Row = Mapping[str, Any]
DEDUPE_SALT = b"flowline.dedupe.3"
NAMES = ["md5", "sha1", "sha256"]


def encode(row: Row) -> bytes:
    return json.dumps(row, sort_keys=True, default=str).encode()


def row_hash(row: Row, algo: str = "sha256", **options: Any) -> str:
    return hashlib.new(algo, encode(row), **options).hexdigest()  #! ok


def column_hash(values: Iterable[Any]) -> str:
    state = hashlib.md5()  #! bad HASH
    for value in values:
        state.update(repr(value).encode())
    return state.hexdigest()


def sketch(values: Iterable[str], width: int = 4) -> list[int]:
    """Min-hash of a column."""
    seeds = range(width)
    digests = [[zlib.crc32(v.encode(), seed) for v in values] for seed in seeds]  #! ok
    return [min(column) for column in digests]


class Dedupe:
    """Drops rows that were seen before."""

    def __init__(self, hasher: Any = None, *, salt: bytes = DEDUPE_SALT):
        self.hasher = hasher or hashlib.sha256  #! ok
        self.salt = salt
        self.seen: set[bytes] = set()

    def key(self, row: Row) -> bytes:
        return self.hasher(self.salt + encode(row)).digest()  #! ok

    def __call__(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            if (key := self.key(row)) not in self.seen:
                self.seen.add(key)
                yield row


class Partition:
    """Stable bucket of each row by one column."""

    buckets = 16

    def __init_subclass__(cls, /, algo: str = "sha256", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.make = functools.partial(hashlib.new, algo)  #! ok

    def bucket(self, value: str) -> int:
        return int.from_bytes(type(self).make(value.encode()).digest()[:8], "big") % self.buckets  #! ok


class ByCustomer(Partition):
    """SHA-256 buckets."""


class ByRegion(Partition, algo="md5"):  #! bad HASH
    buckets = 8


class ByDay(Partition, algo="sha512"):  #! ok
    buckets = 31


def page_digests(pages: Iterable[bytes]) -> list[str]:
    return [state.hexdigest() for state in map(hashlib.sha1, pages)]  #! bad HASH


def page_digests_256(pages: Iterable[bytes]) -> list[str]:
    return [state.hexdigest() for state in map(hashlib.sha256, pages)]  #! ok


def parallel(pages: list[bytes]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        quick = [h.hexdigest() for h in pool.map(hashlib.md5, pages)]  #! bad HASH
        first = pool.submit(hashlib.sha1, pages[0]).result()  #! bad HASH
        last = pool.submit(hashlib.sha256, pages[-1]).result()  #! ok
    return [*quick, first.hexdigest(), last.hexdigest()]


def relaxed(pages: Iterable[bytes]) -> list[str]:
    flag = False
    make = functools.partial(hashlib.md5, usedforsecurity=flag)  #! ok
    return [make(page).hexdigest() for page in pages]  #! ok


def every(data: bytes) -> dict[str, str]:
    made = {name: hashlib.new(name, data) for name in NAMES}  #! bad HASH
    return {name: state.hexdigest() for name, state in made.items()}


def strongest(data: bytes) -> str:
    return hashlib.new(NAMES[-1], data).hexdigest()  #! ok


def weakest(data: bytes) -> str:
    return hashlib.new(NAMES[0], data).hexdigest()  #! bad HASH


def positional(data: bytes) -> tuple[str, str]:
    return hashlib.new(*("md5", data)).hexdigest(), hashlib.new(*("sha256", data)).hexdigest()  #! bad HASH


def chained(blocks: Iterable[bytes]) -> bytes:
    step = lambda acc, block, h=hashlib.md5: h(acc + block).digest()  # noqa: E731  #! bad HASH
    return functools.reduce(step, blocks, b"")


def chained_256(blocks: Iterable[bytes]) -> bytes:
    *_, last = itertools.accumulate(blocks, lambda acc, b: hashlib.sha256(acc + b).digest(), initial=b"")  #! ok
    return last


def non_security_row(row: Row) -> str:
    return row_hash(row, "md5", usedforsecurity=False)  #! ok


def loader_row(row: Row) -> str:
    return row_hash(row, "md5")  #! bad HASH
