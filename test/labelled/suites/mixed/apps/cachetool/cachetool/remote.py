from __future__ import annotations

import hmac
import logging
import random
import secrets
import ssl
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
from urllib3.util.ssl_ import create_urllib3_context

from . import checksums

log = logging.getLogger(__name__)
MIRRORS = ("https://a.cache.example", "https://b.cache.example", "https://c.cache.example")
OLD_CIPHERS = "ECDHE-RSA-AES128-SHA:DES-CBC3-SHA"  #! maybe


class TlsAdapter(HTTPAdapter):
    def __init__(self, *, ciphers: str | None = None, minimum=ssl.TLSVersion.TLSv1_2, **kwargs: Any):
        self._ciphers = ciphers
        self._minimum = minimum
        super().__init__(**kwargs)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        kwargs["ssl_context"] = create_urllib3_context(  #! maybe
            ciphers=self._ciphers,  #! maybe
            ssl_minimum_version=self._minimum,  #! maybe
        )
        super().init_poolmanager(*args, **kwargs)


def session(retries: int = 4) -> requests.Session:
    s = requests.Session()
    s.mount("https://", TlsAdapter(max_retries=Retry(total=retries, backoff_factor=0.3)))
    return s


def old_mirror_session() -> requests.Session:
    s = requests.Session()
    s.mount("https://old.cache.example", TlsAdapter(ciphers=OLD_CIPHERS))  #! bad TLS
    s.mount("https://older.cache.example", TlsAdapter(minimum=ssl.TLSVersion.TLSv1))  #! bad TLS
    return s


def signed_url(base: str, key: str, secret: bytes, ttl: int = 600) -> str:
    expires = int(time.time()) + ttl
    mac = hmac.new(secret, f"{key}:{expires}".encode(), "sha256").hexdigest()
    return f"{base}/{key}?" + urlencode({"e": expires, "s": mac})


def signed_url_v1(base: str, key: str, secret: bytes) -> str:
    return f"{base}/{key}?s=" + hmac.new(secret, key.encode(), "md5").hexdigest()  #! bad MAC


def upload_token() -> str:
    return secrets.token_urlsafe(24)


def upload_token_v1() -> str:
    token = "".join(random.choice("0123456789abcdef") for _ in range(32))  #! bad RANDOM
    return token


def pick_mirror() -> str:
    return random.choice(MIRRORS)


def download(url: str, target: Path, expected: str) -> Path:
    kind = checksums.guess(expected)
    with session().get(url, stream=True, timeout=30) as response:
        response.raise_for_status()
        with target.open("wb") as fh:
            for chunk in response.iter_content(checksums.BLOCK):
                fh.write(chunk)
    actual = checksums.of_file(target, kind)  #! maybe
    if not hmac.compare_digest(actual, expected):
        target.unlink()
        raise ValueError(f"{url}: {kind} is {actual}, not {expected}")
    time.sleep(random.random() * 0.1)
    return target
