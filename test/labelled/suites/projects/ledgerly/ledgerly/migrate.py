"""One-off: old rows to new. Kept because finance still runs it each quarter."""
from __future__ import annotations

import argparse
import hashlib
import random
import time
from typing import Callable, Iterator

from .settings import get_settings

CHUNK = 1000


def derive_legacy(password: bytes) -> bytes:
    policy = get_settings().legacy
    return hashlib.pbkdf2_hmac(policy.digest, password, b"oldledger", policy.rounds)  #! bad KDF


def derive_short(password: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000, dklen=8)  #! bad KDF


def derive_modern(password: bytes, salt: bytes) -> bytes:
    policy = get_settings().passwords
    return hashlib.pbkdf2_hmac("sha256", password, salt, policy.rounds, dklen=32)


def chunks(rows: list[dict], size: int = CHUNK) -> Iterator[list[dict]]:
    for start in range(0, len(rows), size):
        yield rows[start:start + size]


def with_backoff(action: Callable[[], None], limit: int = 5) -> None:
    for attempt in range(limit):
        try:
            return action()
        except OSError:
            time.sleep(2 ** attempt + random.random())
    raise TimeoutError("gave up")


def numbers(rows: list[dict]) -> set[str]:
    make = hashlib.md5  #! maybe
    return {make(row["number"].encode()).hexdigest() for row in rows}  #! bad HASH


def digests_of(blob: bytes) -> dict[str, str]:
    return {name: getattr(hashlib, name)(blob).hexdigest() for name in ("sha256", "sha512")}


def old_digests_of(blob: bytes) -> dict[str, str]:
    found = {}
    for name in ("md5", "sha1"):  #! maybe
        found[name] = hashlib.new(name, blob).hexdigest()  #! bad HASH
    return found


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Move accounts; encrypts nothing itself.")
    parser.add_argument("--hash", choices=["md5", "sha1", "sha256"], default="sha256")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(argv)
    random.seed(options.seed)
    print(hashlib.new(options.hash, b"probe").hexdigest())  #! maybe
    return 0
