from __future__ import annotations

import functools
import hashlib
from typing import Any, Callable

from django.core.cache import cache

MAX_KEY = 200


def make_key(key: str, key_prefix: str, version: int) -> str:
    full = f"{key_prefix}:{version}:{key}"
    if len(full) <= MAX_KEY:
        return full
    return f"{key_prefix}:{version}:" + hashlib.md5(full.encode()).hexdigest()  #! bad HASH


def memoize(ttl: int = 300, digest: Callable[..., Any] = hashlib.sha256):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            raw = repr((fn.__qualname__, args, sorted(kwargs.items()))).encode()
            key = "memo:" + digest(raw).hexdigest()
            hit = cache.get(key)
            if hit is None:
                hit = fn(*args, **kwargs)
                cache.set(key, hit, ttl)
            return hit

        return inner

    return deco


def invalidate(prefix: str) -> None:
    delete = getattr(cache, "delete_pattern", None)
    if delete is not None:
        delete(f"{prefix}*")
