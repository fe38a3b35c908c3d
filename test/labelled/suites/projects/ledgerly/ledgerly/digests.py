"""Digest helpers used by the whole service."""
from __future__ import annotations

import hashlib
import hmac
import json
import zlib
from functools import partial
from typing import Any, Iterable

from .constants import AUDIT_DIGEST, ETAG_DIGEST, EXPORT_DIGEST, LEGACY_DIGEST

cache_md5 = partial(hashlib.md5, usedforsecurity=False)


def canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def digest(data: bytes, algorithm: str = "sha256") -> str:
    return hashlib.new(algorithm, data).hexdigest()  #! maybe


def fingerprint(data: bytes, algorithm: str = "sha1") -> str:  #! maybe
    found = hashlib.new(algorithm)  #! bad HASH
    found.update(data)
    return found.hexdigest()[:16]


def etag(body: bytes) -> str:
    return '"%s"' % hashlib.new(ETAG_DIGEST, body).hexdigest()  #! bad HASH


def legacy_etag(body: bytes) -> str:
    return 'W/"%s"' % digest(body, LEGACY_DIGEST)  #! bad HASH


def export_digest(rows: Iterable[bytes]) -> str:
    found = hashlib.new(EXPORT_DIGEST)
    for row in rows:
        found.update(row)
    return found.hexdigest()


def audit_digest(record: dict) -> str:
    return digest(canonical(record), AUDIT_DIGEST)


def cache_key(*parts: object) -> str:
    return "ledgerly:" + cache_md5(repr(parts).encode()).hexdigest()


def row_checksum(row: dict) -> int:
    return zlib.crc32(canonical(row)) & 0xFFFFFFFF


def sign_row(key: bytes, row: dict, digestmod=hashlib.md5) -> str:  #! bad MAC
    return hmac.new(key, canonical(row), digestmod).hexdigest()  #! maybe


def sign_batch(key: bytes, rows: list[dict], digestmod=hashlib.sha256) -> str:
    return hmac.new(key, canonical(rows), digestmod).hexdigest()
