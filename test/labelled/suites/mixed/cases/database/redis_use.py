import hashlib
import ssl

import redis
from redis.asyncio import Redis as AsyncRedis

LUA = "return redis.call('GET', KEYS[1])"


def script_id(script: str) -> str:
    return hashlib.sha1(script.encode()).hexdigest()  #! maybe


def run(r: redis.Redis, key: str):
    return r.evalsha(script_id(LUA), 1, key)  #! maybe


def registered(r: redis.Redis):
    return r.register_script(LUA)


def old_tls(host):
    return redis.Redis(host, ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1)  #! bad TLS


def weak_ciphers(host):
    return redis.Redis(host, ssl=True, ssl_ciphers="RC4-SHA")  #! bad TLS


def good(host, password):
    return redis.Redis(host, password=password, ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1_2)


async def lock_key(r: AsyncRedis, name: str):
    key = hashlib.md5(name.encode()).hexdigest()  #! bad HASH
    return await r.set(f"lock:{key}", "1", nx=True, ex=30)


async def lock_key_ok(r: AsyncRedis, name: str):
    key = hashlib.sha256(name.encode()).hexdigest()
    return await r.set(f"lock:{key}", "1", nx=True, ex=30)


def bucket(name: str, n: int) -> int:
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % n
