"""Reading from web servers, buckets and databases."""
from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import ssl
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timezone
from typing import Any
from urllib.request import urlopen

try:
    from xxhash import xxh3_128 as file_hash
except ImportError:
    file_hash = hashlib.md5  #! bad HASH

HASHES = [("Content-MD5", hashlib.md5), ("x-sum-256", hashlib.sha256)]  #! bad HASH
STRONG = [("x-sum-384", hashlib.sha384), ("x-sum-512", hashlib.sha512)]  #! ok
TLS_FLOOR = {"default": "TLSv1_2", "mainframe": "TLSv1"}


def context_for(source: str) -> ssl.SSLContext:
    ctx = ssl.create_default_context()  #! ok
    if source == "mainframe":
        ctx.minimum_version = ssl.TLSVersion[TLS_FLOOR["mainframe"]]  #! bad TLS
    else:
        ctx.minimum_version = ssl.TLSVersion[TLS_FLOOR["default"]]  #! ok
    return ctx


@contextlib.contextmanager
def opened(url: str, *, floor: ssl.TLSVersion) -> Iterator[Any]:
    ctx = ssl.create_default_context()  #! ok
    ctx.minimum_version = floor  #! ok
    with urlopen(url, context=ctx) as reply:
        yield reply


def fetch(url: str) -> bytes:
    with opened(url, floor=ssl.TLSVersion.TLSv1_2) as reply:  #! ok
        return reply.read()


def fetch_tape(url: str) -> bytes:
    with opened(url, floor=ssl.TLSVersion.TLSv1_1) as reply:  #! bad TLS
        return reply.read()


def object_headers(body: bytes) -> dict[str, str]:
    return {name: base64.b64encode(make(body).digest()).decode() for name, make in HASHES}


def strong_headers(body: bytes) -> dict[str, str]:
    return {name: make(body).hexdigest() for name, make in STRONG}  #! ok


def object_etag(body: bytes) -> str:
    return f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'  #! ok


def multipart_etag(parts: list[bytes]) -> str:
    digests = b"".join(hashlib.md5(p, **{"usedforsecurity": False}).digest() for p in parts)  #! ok
    return f"{hashlib.md5(digests, usedforsecurity=False).hexdigest()}-{len(parts)}"  #! ok


class SigV4:
    """AWS request signatures."""

    def __init__(self, access: str, secret: str, region: str, service: str = "s3"):
        self.access, self.secret, self.region, self.service = access, secret, region, service

    @staticmethod
    def _mac(key: bytes, text: str) -> bytes:
        return hmac.new(key, text.encode(), hashlib.sha256).digest()  #! ok

    def signing_key(self, day: str) -> bytes:
        key = self._mac(b"AWS4" + self.secret.encode(), day)  #! ok
        for part in (self.region, self.service, "aws4_request"):
            key = self._mac(key, part)  #! ok
        return key

    def sign(self, request: str) -> str:
        now = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        scope = f"{now[:8]}/{self.region}/{self.service}/aws4_request"
        hashed = hashlib.sha256(request.encode()).hexdigest()  #! ok
        text = "\n".join(("AWS4-HMAC-SHA256", now, scope, hashed))  #! ok
        return self._mac(self.signing_key(now[:8]), text).hex()


class SigV2(SigV4):
    """Still spoken by the archive appliance."""

    def sign(self, request: str) -> str:
        mac = hmac.new(self.secret.encode(), request.encode(), hashlib.sha1)  #! ok
        return base64.b64encode(mac.digest()).decode()


class ApplianceV0(SigV2):
    def sign(self, request: str) -> str:
        return hashlib.sha256((request + self.secret).encode()).hexdigest()  #! bad MAC


async def numbered(stream: AsyncIterator[bytes]) -> AsyncIterator[tuple[str, bytes]]:
    async for block in stream:
        yield hashlib.sha1(block).hexdigest(), block  #! bad HASH


async def numbered_256(stream: AsyncIterator[bytes]) -> AsyncIterator[tuple[str, bytes]]:
    async for block in stream:
        yield hashlib.sha256(block).hexdigest(), block  #! ok


def snapshot_name(body: bytes) -> str:
    return file_hash(body).hexdigest()
