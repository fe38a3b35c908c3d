from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import random
import ssl
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import httpx

log = logging.getLogger(__name__)


@dataclass
class Target:
    url: str
    secret: bytes
    scheme: str = "v2"
    tls: str = "modern"
    headers: dict[str, str] = field(default_factory=dict)


def _modern() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return ctx


def _legacy() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    ctx.set_ciphers("DEFAULT:RC4:@SECLEVEL=0")  #! bad TLS
    return ctx


CONTEXTS = {"modern": _modern, "legacy": _legacy}  #! maybe


def sign_v1(secret: bytes, body: bytes, ts: int) -> str:
    return hmac.new(secret, b"%d." % ts + body, "md5").hexdigest()  #! bad MAC


def sign_v2(secret: bytes, body: bytes, ts: int) -> str:
    return hmac.new(secret, b"%d." % ts + body, "sha256").hexdigest()


SIGNERS = {"v1": sign_v1, "v2": sign_v2}  #! maybe


def delay(attempt: int, base: float = 0.5, cap: float = 60.0) -> float:
    """Exponential backoff with full jitter."""
    return random.uniform(0, min(cap, base * 2**attempt))


class Dispatcher:
    def __init__(self, timeout: float = 10.0, max_attempts: int = 6) -> None:
        self._timeout = timeout
        self._max_attempts = max_attempts
        self._clients: dict[str, httpx.AsyncClient] = {}

    def _client(self, target: Target) -> httpx.AsyncClient:
        if target.tls not in self._clients:
            context = CONTEXTS[target.tls]()
            self._clients[target.tls] = httpx.AsyncClient(verify=context, timeout=self._timeout)
        return self._clients[target.tls]

    async def send(self, target: Target, body: bytes) -> bool:
        ts = int(time.time())
        headers = {
            "content-type": "application/json",
            "x-relay-timestamp": str(ts),
            "x-relay-signature": SIGNERS[target.scheme](target.secret, body, ts),
            **target.headers,
        }
        for attempt in range(self._max_attempts):
            try:
                response = await self._client(target).post(target.url, content=body, headers=headers)
                if response.status_code < 500:
                    return response.is_success
            except httpx.TransportError as exc:
                log.warning("%s: %s", target.url, exc)
            await asyncio.sleep(delay(attempt))
        return False

    async def close(self) -> None:
        for client in self._clients.values():
            await client.aclose()


async def probe(url: str) -> dict[str, Any]:
    """What the certificate of a target looks like."""
    async with aiohttp.ClientSession() as http:
        async with http.get(url) as response:
            peer = response.connection.transport.get_extra_info("ssl_object").getpeercert(True)
    return {
        "sha256": hashlib.sha256(peer).hexdigest(),
        "sha1": hashlib.sha1(peer).hexdigest(),  #! bad HASH
    }
