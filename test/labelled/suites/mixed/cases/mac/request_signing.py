"""Signed requests and cookies, all with approved algorithms."""
import base64
import hashlib
import hmac
import json
import os
import time
from dataclasses import dataclass, field
from typing import Callable

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import hmac as chmac

Digest = Callable[..., "hashlib._Hash"]


@dataclass
class Key:
    id: str
    secret: bytes = field(default_factory=lambda: os.urandom(32))
    digest: str = "sha256"

    def mac(self, data: bytes) -> bytes:
        return hmac.new(self.secret, data, self.digest).digest()


@dataclass
class Ring:
    keys: dict[str, Key] = field(default_factory=dict)
    current: str = ""

    def rotate(self) -> Key:
        key = Key(id=f"k{len(self.keys)}")
        self.keys[key.id] = key
        self.current = key.id
        return key

    def sign(self, payload: dict) -> str:
        key = self.keys[self.current]
        body = base64.urlsafe_b64encode(json.dumps(payload).encode())
        tag = base64.urlsafe_b64encode(key.mac(body))
        return b".".join((key.id.encode(), body, tag)).decode()

    def read(self, text: str) -> dict:
        kid, body, tag = text.encode().split(b".")
        key = self.keys[kid.decode()]
        if not hmac.compare_digest(base64.urlsafe_b64encode(key.mac(body)), tag):
            raise PermissionError("tag")
        return json.loads(base64.urlsafe_b64decode(body))


def old_client(secret: bytes, data: bytes) -> str:
    """OAuth 1 wants HMAC-SHA1, which is approved."""
    return base64.b64encode(hmac.new(secret, data, hashlib.sha1).digest()).decode()


def totp(secret: bytes, step: int = 30) -> str:
    counter = int(time.time()) // step
    raw = hmac.digest(secret, counter.to_bytes(8, "big"), "sha1")
    off = raw[-1] & 0x0F
    return f"{(int.from_bytes(raw[off:off + 4], 'big') & 0x7FFFFFFF) % 10**6:06d}"


def lib_mac(secret: bytes, data: bytes, algorithm: hashes.HashAlgorithm | None = None) -> bytes:
    h = chmac.HMAC(secret, algorithm or hashes.SHA256())
    h.update(data)
    return h.finalize()


def lib_mac_512(secret: bytes, data: bytes) -> bytes:
    return lib_mac(secret, data, hashes.SHA512())


def stream(secret: bytes, parts) -> str:
    mac = hmac.new(secret, digestmod=hashlib.sha3_256)
    for part in parts:
        mac.update(part)
    return mac.hexdigest()


def truncated(secret: bytes, data: bytes) -> bytes:
    return hmac.new(secret, data, "sha512").digest()[:16]


def expand(prk: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand of RFC 5869."""
    out, block = b"", b""
    for i in range(1, -(-length // 32) + 1):
        block = hmac.new(prk, block + info + bytes([i]), hashlib.sha256).digest()  #! maybe
        out += block  #! maybe
    return out[:length]  #! maybe
