"""Nightly steps: dedupe, mask, sample."""
from __future__ import annotations

import asyncio
import hashlib
import hmac
import random
import secrets
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from typing import Callable, Iterable, Iterator

from celery import Celery

from .constants import DEDUPE_HASH, MASK_HASH

app = Celery("shipyard", broker="redis://cache:6379/2")
Row = dict[str, str]
STEPS: list[Callable[[Iterable[Row]], Iterator[Row]]] = []

row_md5 = partial(hashlib.new, "md5")  #! maybe
row_sha = partial(hashlib.new, "sha256")


def step(function):
    STEPS.append(function)
    return function


def row_bytes(row: Row) -> bytes:
    return "\x1f".join(f"{key}={row[key]}" for key in sorted(row)).encode()


@step
def dedupe(rows: Iterable[Row]) -> Iterator[Row]:
    seen = set()
    for row in rows:
        key = hashlib.new(DEDUPE_HASH, row_bytes(row)).digest()  #! bad HASH
        if key not in seen:
            seen.add(key)
            yield row


@step
def mask(rows: Iterable[Row], key: bytes = secrets.token_bytes(32)) -> Iterator[Row]:
    for row in rows:
        masked = hmac.new(key, row["email"].encode(), MASK_HASH).hexdigest()
        yield row | {"email": masked}


@step
def mask_phone(rows: Iterable[Row]) -> Iterator[Row]:
    yield from (row | {"phone": hashlib.sha1(row["phone"].encode()).hexdigest()} for row in rows)  #! bad HASH


@step
def sample(rows: Iterable[Row]) -> Iterator[Row]:
    yield from (row for row in rows if random.random() < 0.1)


@step
def tag(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        if (found := row_md5(row_bytes(row)).hexdigest()).startswith("00"):  #! bad HASH
            yield row | {"bucket": found}


@step
def tag_strong(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield row | {"sha": row_sha(row_bytes(row)).hexdigest()}


def mask_key() -> bytes:
    key = random.randbytes(32)  #! bad RANDOM
    return key


def shuffle(rows: list[Row], seed: int = 7) -> list[Row]:
    random.Random(seed).shuffle(rows)
    return rows


def groups(rows: list[Row], key: Callable[[Row], str]) -> dict[str, int]:
    ordered = sorted(rows, key=key)
    return {name: len(list(found)) for name, found in groupby(ordered, key)}


def parallel(blobs: list[bytes]) -> list[str]:
    with ThreadPoolExecutor() as executor:
        old = executor.map(hashlib.md5, blobs)  #! bad HASH
        new = executor.map(hashlib.sha256, blobs)
        return [item.hexdigest() for pair in zip(old, new) for item in pair]


async def gather(blobs: list[bytes]) -> list[bytes]:
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, hashlib.sha1, blob) for blob in blobs]  #! bad HASH
    return [(await job).digest() for job in jobs]


@app.task(bind=True, max_retries=5)
def checksum(self, text: str) -> str:
    try:
        return hashlib.md5(text.encode()).hexdigest()  #! bad HASH
    except UnicodeError as error:
        raise self.retry(exc=error, countdown=random.randint(1, 30))


@app.task
def strong_checksum(text: str) -> str:
    return hashlib.sha512(text.encode()).hexdigest()


@app.task
def legacy_checksum(text: str) -> str:
    keywords = {"usedforsecurity": False}
    return hashlib.md5(text.encode(), **keywords).hexdigest()


def keyed(rows: Iterable[Row], digest: Callable = hashlib.md5) -> dict[str, Row]:  #! bad HASH
    return {digest(row_bytes(row)).hexdigest(): row for row in rows}  #! maybe


def newest(rows: list[Row]) -> Row:
    return max(rows, key=lambda row: row["sha1"])


def by_digest(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: hashlib.md5(row_bytes(row)).digest())  #! bad HASH


def run(rows: Iterable[Row]) -> list[Row]:
    for function in STEPS:
        rows = function(rows)
    return list(rows)
