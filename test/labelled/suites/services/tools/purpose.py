"""usedforsecurity=False, rightly and wrongly."""
from __future__ import annotations

import functools
import hashlib
import hmac
import json
import urllib.request
from pathlib import Path
from typing import Any, Callable

NOSEC: dict[str, bool] = {"usedforsecurity": False}
fast_md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! ok
fast_sha1 = functools.partial(hashlib.sha1, usedforsecurity=False)  #! ok
insecure_new = lambda name, data: hashlib.new(name, data, usedforsecurity=False)  #! ok


def cache_key(*parts: str) -> str:
    return hashlib.md5("|".join(parts).encode(), usedforsecurity=False).hexdigest()  #! ok


def cache_key_sha1(obj: Any) -> str:
    return fast_sha1(json.dumps(obj, sort_keys=True).encode()).hexdigest()  #! ok


def etag(body: bytes) -> str:
    return f'"{fast_md5(body).hexdigest()}"'  #! ok


def shard(key: str, count: int) -> int:
    return int(hashlib.md5(key.encode(), **NOSEC).hexdigest(), 16) % count  #! ok


def bucket(key: bytes) -> int:
    return hashlib.new("md5", key, usedforsecurity=False).digest()[0]  #! ok


def temp_name(path: Path) -> Path:
    return path.with_name(insecure_new("md5", str(path).encode()).hexdigest() + ".tmp")  #! ok


def blake_key(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8, usedforsecurity=False).hexdigest()  #! ok


def dedupe_key(row: dict[str, str]) -> str:
    h = hashlib.md5(usedforsecurity=False)  #! ok
    for name in sorted(row):
        h.update(name.encode())
        h.update(row[name].encode())
    return h.hexdigest()


def store_password(password: str) -> str:
    password_hash = hashlib.md5(password.encode(), usedforsecurity=False).hexdigest()  #! bad purpose
    return password_hash


def store_password_sha1(user: str, password: str) -> str:
    return hashlib.sha1(f"{user}:{password}".encode(), usedforsecurity=False).hexdigest()  #! bad purpose


def reset_token(email: str, secret_key: str) -> str:
    token = hashlib.md5((email + secret_key).encode(), usedforsecurity=False).hexdigest()  #! bad purpose
    return token


def sign_cookie(value: str, secret: str) -> str:
    signature = hashlib.md5((secret + value).encode(), usedforsecurity=False).hexdigest()  #! bad purpose
    return f"{value}.{signature}"


def verify_download(url: str, expected_md5: str) -> bytes:
    data = urllib.request.urlopen(url).read()
    if hashlib.md5(data, usedforsecurity=False).hexdigest() != expected_md5:  #! bad purpose
        raise ValueError("checksum mismatch")
    return data


def verify_download_sha256(url: str, expected: str) -> bytes:
    data = urllib.request.urlopen(url).read()
    if hashlib.sha256(data).hexdigest() != expected:  #! ok
        raise ValueError("checksum mismatch")
    return data


def mac(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, fast_md5).digest()  #! bad hmac


def mac_lambda(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, lambda d=b"": hashlib.md5(d, usedforsecurity=False)).digest()  #! bad hmac


def check_signature(body: bytes, secret: bytes, given: str) -> bool:
    expected = hashlib.md5(secret + body, usedforsecurity=False).hexdigest()  #! bad purpose
    return hmac.compare_digest(expected, given)  #! maybe


def license_key(customer: str, signing_secret: str) -> str:
    return hashlib.sha1((customer + signing_secret).encode(), usedforsecurity=False).hexdigest()  #! bad purpose


def explicit(data: bytes) -> list[str]:
    flag = False
    really = True
    return [
        hashlib.md5(data, usedforsecurity=flag).hexdigest(),  #! ok
        hashlib.md5(data, usedforsecurity=really).hexdigest(),  #! bad hash
        hashlib.md5(data, usedforsecurity=True).hexdigest(),  #! bad hash
        hashlib.sha256(data, usedforsecurity=True).hexdigest(),  #! ok
        hashlib.new("md5", data, usedforsecurity=True).hexdigest(),  #! bad hash
        hashlib.new(name="md5", data=data, usedforsecurity=False).hexdigest(),  #! ok
        hashlib.new("blake2s", data).hexdigest(),  #! bad hash
    ]


def memoize(func: Callable) -> Callable:
    cache: dict[str, Any] = {}

    @functools.wraps(func)
    def wrapper(*args: Any) -> Any:
        key = hashlib.md5(repr(args).encode(), usedforsecurity=False).hexdigest()  #! ok
        if key not in cache:
            cache[key] = func(*args)
        return cache[key]

    return wrapper


def memoize_old(func: Callable) -> Callable:
    cache: dict[str, Any] = {}

    @functools.wraps(func)
    def wrapper(*args: Any) -> Any:
        key = hashlib.md5(repr(args).encode()).hexdigest()  #! bad hash
        return cache.setdefault(key, func(*args))

    return wrapper
