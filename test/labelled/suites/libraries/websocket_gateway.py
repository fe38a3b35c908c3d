"""Hand written RFC 6455 endpoint, HTTP caching helpers and a signed cookie."""
import asyncio
import base64
import hashlib
import hmac
import logging
import os
import random
import secrets
import ssl
import struct
import time
import uuid
import zlib
from http.cookies import SimpleCookie

from websockets.sync.client import ClientConnection, connect

log = logging.getLogger("ws")

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
RESERVED = {"md5", "sha1", "none"}  #! ok


def accept_key(client_key: str) -> str:
    digest = hashlib.sha1(client_key.encode() + GUID, usedforsecurity=False).digest()  #! ok
    return base64.b64encode(digest).decode()


def accept_key_plain(client_key: str) -> str:
    return base64.b64encode(hashlib.sha1(client_key.encode() + GUID).digest()).decode()  #! maybe


def client_key() -> str:
    return base64.b64encode(secrets.token_bytes(16)).decode()  #! ok


def mask(payload: bytes) -> bytes:
    key = os.urandom(4)  #! ok
    return key + bytes(b ^ key[i % 4] for i, b in enumerate(payload))


def frame(payload: bytes, opcode: int = 1) -> bytes:
    return struct.pack("!BB", 0x80 | opcode, len(payload)) + payload


def upstream(uri: str) -> ClientConnection:
    ctx = ssl.create_default_context()  #! ok
    return connect(uri, ssl=ctx, open_timeout=5)  #! ok


def upstream_old(uri: str) -> ClientConnection:
    return connect(uri, ssl=ssl.SSLContext(ssl.PROTOCOL_TLSv1))  #! bad TLS


def etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'  #! ok


def weak_etag(body: bytes, mtime: float) -> str:
    return f'W/"{zlib.adler32(body):x}-{int(mtime):x}"'  #! ok


def old_etag(body: bytes) -> str:
    return f'"{hashlib.md5(body).hexdigest()}"'  #! bad HASH


def asset_name(path: str, body: bytes) -> str:
    stem, _, ext = path.rpartition(".")
    return f"{stem}.{hashlib.sha3_224(body).hexdigest()[:8]}.{ext}"  #! ok


def asset_name_blake(path: str, body: bytes) -> str:
    stem, _, ext = path.rpartition(".")
    return f"{stem}.{hashlib.blake2b(body, digest_size=4).hexdigest()}.{ext}"  #! bad HASH


class CookieSigner:
    """Cookie format v3: value, timestamp and HMAC-SHA-256 (v1 was HMAC-MD5)."""

    digest = "sha256"  #! ok

    def __init__(self, key: bytes) -> None:
        self.key = key

    def sign(self, value: str) -> str:
        text = f"{value}|{int(time.time())}"
        return f"{text}|{hmac.new(self.key, text.encode(), self.digest).hexdigest()}"  #! ok

    def sign_v1(self, value: str) -> str:
        return f"{value}|{hmac.new(self.key, value.encode(), 'md5').hexdigest()}"  #! bad MAC

    def verify(self, cookie: str) -> str | None:
        text, _, mac = cookie.rpartition("|")
        good = hmac.new(self.key, text.encode(), self.digest).hexdigest()  #! ok
        return text if hmac.compare_digest(mac, good) else None  #! ok


def session_id() -> str:
    return uuid.uuid4().hex  #! ok


def session_id_old(address: str) -> str:
    session_token = hashlib.md5(f"{address}{time.time()}".encode()).hexdigest()  #! bad HASH
    return session_token


def session_secret() -> str:
    secret_key = "%032x" % random.getrandbits(128)  #! bad RANDOM
    return secret_key


def ping_jitter() -> float:
    return 20 + random.random() * 10  #! ok


def trace_id() -> str:
    return f"{random.getrandbits(64):016x}"  #! maybe


def read_cookie(header: str) -> dict[str, str]:
    jar = SimpleCookie(header)
    return {name: morsel.value for name, morsel in jar.items() if name not in RESERVED}  #! ok


def hash_ring(nodes: list[str]) -> dict[int, str]:
    return {zlib.crc32(node.encode()): node for node in nodes}  #! ok


def bucket(user: str) -> int:
    return hash(user) % 100  #! ok


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    headers = dict(line.split(": ", 1) for line in head.splitlines()[1:] if ": " in line)
    reply = accept_key(headers["Sec-WebSocket-Key"])  #! ok
    writer.write(f"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: {reply}\r\n\r\n".encode())
    log.info("upgrade done, digest algorithm of the peer: %s", headers.get("X-Digest", "sha1"))  #! ok
    await writer.drain()
