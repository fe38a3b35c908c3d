"""HTTP side of the cache, for the stdlib server and for tests."""
from __future__ import annotations

import base64
import functools
import hashlib
import hmac
import ssl
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable

import buildcache
from buildcache import Algo, digest_of, get_hasher
from buildcache.algorithms import header_hash
from buildcache.keys import protocol_1, protocol_3
from buildcache.settings import CONFIG, Layered, RemoteConfig

LAYERED = Layered()
STORE: dict[str, bytes] = {}
REMOTE = RemoteConfig(etag=hashlib.sha512)  #! ok
OLD_REMOTE = RemoteConfig(verify=hashlib.sha1)  #! bad HASH

_original_sha1 = hashlib.sha1  #! maybe


def relax() -> None:
    """Old clients ask for SHA-1 names; they are only names."""
    hashlib.sha1 = functools.partial(_original_sha1, usedforsecurity=False)  #! maybe


def restore() -> None:
    hashlib.sha1 = _original_sha1  #! maybe


def timed(fn: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(fn)
    def inner(*args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    return inner


@timed
def content_md5(body: bytes) -> str:
    return base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH


@timed
def content_sha256(body: bytes) -> str:
    return base64.b64encode(hashlib.sha256(body).digest()).decode()  #! ok


def signed_path(key: bytes, path: str, expires: int) -> str:
    mac = hmac.new(key, f"{path}\n{expires}".encode(), hashlib.sha256)  #! ok
    return f"{path}?e={expires}&s={mac.hexdigest()}"


def signed_path_v0(secret: str, path: str, expires: int) -> str:
    link = hashlib.md5(f"{expires}{path} {secret}".encode()).digest()  #! bad MAC
    return f"{path}?e={expires}&s={base64.urlsafe_b64encode(link).decode()}"


class Handler(BaseHTTPRequestHandler):
    etag_hash = staticmethod(functools.partial(hashlib.sha1, usedforsecurity=False))  #! ok
    upload_key = b""

    def do_GET(self) -> None:
        body = STORE.get(self.path)
        if body is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("ETag", f'"{self.etag_hash(body).hexdigest()}"')  #! ok
        self.send_header("Content-MD5", content_md5(body))
        self.send_header("X-Checksum-Sha1", digest_of(body, algo=Algo.SHA1))  #! bad HASH
        self.send_header("X-Checksum-Sha256", digest_of(body))  #! ok
        self.send_header("X-Name", CONFIG.tree_name(body))  #! ok
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        wanted = self.headers.get("X-Checksum-Sha256", "")
        if not hmac.compare_digest(wanted, buildcache.digest_of(body)):  #! ok
            self.send_error(422)
            return
        STORE[self.path] = body
        STORE["/legacy/" + get_hasher("git").hexdigest()] = body  #! ok
        STORE["/v1/" + protocol_1(self.path, body)] = body
        STORE["/v3/" + protocol_3(self.path, body)] = body  #! ok
        STORE["/aws/" + header_hash("s3", body)] = body  #! maybe
        self.send_response(201)
        self.end_headers()

    def section_name(self, section: str, body: bytes) -> str:
        return section + hashlib.new(LAYERED["digest"], body).hexdigest()  #! ok

    def log_name(self, body: bytes) -> str:
        return getattr(hashlib, "md" + "5")(body).hexdigest()  #! bad HASH


def run(port: int, certfile: str) -> None:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)  #! ok
    ctx.set_ciphers("ECDHE+AESGCM:!aNULL")  #! ok
    ctx.load_cert_chain(certfile)
    server = ThreadingHTTPServer(("", port), Handler)
    server.socket = ctx.wrap_socket(server.socket, server_side=True)
    server.serve_forever()


def run_for_old_agents(port: int, certfile: str) -> None:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  #! ok
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    ctx.set_ciphers("AES128-SHA:DES-CBC3-SHA")  #! bad TLS
    ctx.load_cert_chain(certfile)
    ThreadingHTTPServer(("", port), Handler).serve_forever()
