"""The asyncio front end: HTTP pages, the WebSocket channel and the audit log."""
from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import secrets
import ssl
from dataclasses import fields
from typing import Any

import authd
from authd import compat, settings
from authd.compat import digest, etag, hashed, quick_hex, sha1_hex
from authd.tokens import CookieBox, TicketSigner

WS_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  #! ok


def tls_context(cfg: settings.TlsSettings = settings.TlsSettings()) -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  #! ok
    ctx.minimum_version = cfg.minimum  #! maybe
    ctx.maximum_version = cfg.maximum  #! ok
    ctx.set_ciphers(cfg.ciphers)  #! bad TLS
    ctx.set_ecdh_curve(cfg.curve)  #! ok
    return ctx


def admin_context() -> ssl.SSLContext:
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)  #! ok
    ctx.minimum_version = getattr(ssl.TLSVersion, settings.PROVIDERS[1]["tls"]["minimum"])  #! ok
    return ctx


def websocket_accept(key: str) -> str:
    return base64.b64encode(hashlib.sha1(key.encode() + WS_GUID).digest()).decode()  #! ok


class AuditLog:
    def __init__(self, cfg: settings.AuditSettings):
        self.cfg = cfg
        self.last = b"\0" * 32

    def append(self, event: dict[str, Any]) -> str:
        line = json.dumps(event, sort_keys=True).encode()
        self.last = self.cfg.chain(self.last + line).digest()
        return self.last.hex()

    def seal(self) -> str:
        return self.cfg.seal(self.last).hexdigest()  #! ok

    def line_id(self, event: dict[str, Any]) -> str:
        return digest(json.dumps(event).encode(), settings.AUDIT_DIGEST)  #! bad HASH

    def columns(self) -> list[str]:
        return [f.name for f in fields(self.cfg)]


class Session:
    algo = settings.SESSION_DIGEST

    def __init__(self, user: str):
        self.user = user
        self.nonce = secrets.token_hex(16)  #! ok

    @property
    def sid(self) -> str:
        return hashlib.new(self.algo, f"{self.user}/{self.nonce}".encode()).hexdigest()  #! bad HASH

    @property
    def shard(self) -> int:
        return int(authd.md5(self.user.encode()).hexdigest(), 16) % 16  #! bad HASH

    @hashed("md5")  #! bad HASH
    def cookie_name(self) -> bytes:
        return f"sid-{self.user}".encode()

    @hashed("sha256")  #! ok
    def device_name(self) -> bytes:
        return f"dev-{self.user}".encode()


class Pages:
    def __init__(self, root: dict[str, bytes], box: CookieBox, tickets: TicketSigner):
        self.root, self.box, self.tickets = root, box, tickets

    def headers(self, path: str) -> dict[str, str]:
        body = self.root[path]
        return {
            "ETag": etag(body),  #! ok
            "X-Revision": sha1_hex(body),
            "X-Short": quick_hex(body),
            "Digest": "sha-256=" + digest(body),  #! ok
            "Content-MD5": digest(body, algo="md5"),  #! bad HASH
            "X-Part": compat.raw_sha1(body).hexdigest(),  #! bad HASH
            "X-Full": compat.raw_sha512(body).hexdigest(),  #! ok
            "Set-Cookie": self.box.seal({"path": path}),
        }

    def bind_secret(self, provider: str, secret: bytes) -> str:
        algo = settings.provider(provider)["secret"]["digest"]
        return digest(secret, settings.check_digest(algo))  #! ok

    def ldap_tag(self, entry: bytes) -> str:
        return digest(entry, settings.PROVIDERS[0]["secret"]["digest"])  #! bad HASH

    def saml_tag(self, entry: bytes) -> str:
        return digest(entry, settings.PROVIDERS[1]["secret"]["digest"])  #! ok


async def upload_sums(parts: list[bytes]) -> list[str]:
    states = await asyncio.gather(*(asyncio.to_thread(hashlib.md5, part) for part in parts))  #! bad HASH
    names = await asyncio.gather(*(asyncio.to_thread(digest, p, "sha1") for p in parts))  #! bad HASH
    marks = await asyncio.gather(*(asyncio.to_thread(hashlib.sha256, p) for p in parts))  #! ok
    return [a.hexdigest() + b + c.hexdigest() for a, b, c in zip(states, names, marks)]


async def serve(host: str, port: int, pages: Pages) -> None:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readline()).split()[1].decode()
        for name, value in pages.headers(path).items():
            writer.write(f"{name}: {value}\r\n".encode())
        writer.close()

    server = await asyncio.start_server(handle, host, port, ssl=tls_context())
    async with server:
        await server.serve_forever()
