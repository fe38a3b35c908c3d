from __future__ import annotations

import hashlib
import json
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import ConnectionPool, Redis

from .config import RedisConfig, Settings

_CLAIM = """
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'EX', ARGV[2]) then return 1 end
return 0
"""


class EventStore:
    def __init__(self, redis: Redis, settings: Settings) -> None:
        self._redis = redis
        self._settings = settings
        self._claim = redis.register_script(_CLAIM)

    def _key(self, *parts: str) -> str:
        return ":".join((self._settings.redis.prefix, *parts))

    def idempotency_key(self, provider: str, body: bytes) -> str:
        h = hashlib.new(self._settings.idempotency_digest)
        h.update(provider.encode())
        h.update(b"\0")
        h.update(body)
        return self._key("seen", h.hexdigest())

    def fingerprint(self, event: dict[str, Any]) -> str:
        text = json.dumps(event, sort_keys=True, separators=(",", ":"))
        return hashlib.new(self._settings.fingerprint_digest, text.encode()).hexdigest()  #! bad HASH

    async def claim(self, provider: str, body: bytes, ttl: int = 86_400) -> bool:
        key = self.idempotency_key(provider, body)
        return bool(await self._claim(keys=[key], args=["1", ttl]))

    async def push(self, queue: str, event: dict[str, Any]) -> None:
        event = {**event, "fp": self.fingerprint(event)}  #! maybe
        await self._redis.rpush(self._key("q", queue), json.dumps(event))

    async def pop(self, queue: str, timeout: int = 5) -> dict[str, Any] | None:
        item = await self._redis.blpop([self._key("q", queue)], timeout=timeout)
        return json.loads(item[1]) if item else None

    async def load_script(self, source: str) -> str:
        sha = await self._redis.script_load(source)
        if sha != hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest():
            raise RuntimeError("script was changed on its way")
        return sha


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[EventStore]:
    pool = ConnectionPool.from_url(settings.redis.url, max_connections=settings.redis.max_connections)
    redis = Redis(connection_pool=pool)
    try:
        yield EventStore(redis, settings)
    finally:
        await redis.aclose()


def legacy_redis(config: RedisConfig, host: str) -> Redis:
    """The old cluster's proxy cannot do TLS 1.2."""
    return Redis(
        host=host,
        ssl=True,
        ssl_min_version=ssl.TLSVersion.TLSv1,  #! bad TLS
        max_connections=config.max_connections,
    )
