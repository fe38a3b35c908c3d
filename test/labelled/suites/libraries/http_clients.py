"""HTTP clients of the integration layer: requests, urllib3, aiohttp and httpx."""
import hashlib
import ssl

import aiohttp
import httpx
import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from requests_ntlm import HttpNtlmAuth  #! maybe
from urllib3.util.ssl_ import create_urllib3_context

PIN_SHA256 = "9f" * 32
DEFAULT_TIMEOUT = (3.05, 30)


class ModernAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        ctx = create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)  #! ok
        ctx.load_default_certs()
        return super().init_poolmanager(*args, ssl_context=ctx, **kwargs)  #! ok


class MainframeAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class SapAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        ctx = create_urllib3_context(ciphers="DEFAULT:@SECLEVEL=0")  #! bad TLS
        ctx.minimum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
        kwargs["ssl_context"] = ctx
        return super().init_poolmanager(*args, **kwargs)


class PosAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_version"] = ssl.PROTOCOL_TLSv1_1  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class PinnedAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["assert_fingerprint"] = PIN_SHA256  #! ok
        return super().init_poolmanager(*args, **kwargs)


def session() -> requests.Session:
    http = requests.Session()
    http.mount("https://", ModernAdapter())  #! ok
    http.mount("https://pinned.example.com/", PinnedAdapter())  #! ok
    return http


def basic(url: str, user: str, password: str) -> requests.Response:
    return session().get(url, auth=HTTPBasicAuth(user, password), timeout=DEFAULT_TIMEOUT)  #! ok


def camera(url: str, user: str, password: str) -> requests.Response:
    return session().get(url, auth=HTTPDigestAuth(user, password), timeout=DEFAULT_TIMEOUT)  #! bad AUTH


def sharepoint(url: str, user: str, password: str) -> requests.Response:
    return session().get(url, auth=HttpNtlmAuth(user, password), timeout=DEFAULT_TIMEOUT)  #! bad AUTH


def pool() -> urllib3.PoolManager:
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_3)  #! ok


def pool_old() -> urllib3.PoolManager:
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1)  #! bad TLS


def pool_named() -> urllib3.PoolManager:
    return urllib3.PoolManager(ssl_version="TLSv1")  #! bad TLS


def pool_pinned() -> urllib3.HTTPSConnectionPool:
    pin = "5a:11:0e:7b:94:f0:3c:2d:61:88:ae:45:09:cc:f2:13:77:de:b0:6a"
    return urllib3.HTTPSConnectionPool("pos.example.com", assert_fingerprint=pin)  #! maybe


def httpx_client(cafile: str) -> httpx.Client:
    ctx = ssl.create_default_context(cafile=cafile)  #! ok
    ctx.set_ciphers("ECDHE+AESGCM")  #! ok
    return httpx.Client(verify=ctx, http2=False)  #! ok


def httpx_old(cafile: str) -> httpx.Client:
    ctx = httpx.create_ssl_context()  #! ok
    ctx.load_verify_locations(cafile)
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    return httpx.Client(verify=ctx)


def httpx_digest(url: str, user: str, password: str) -> httpx.Response:
    return httpx.get(url, auth=httpx.DigestAuth(user, password))  #! bad AUTH


async def aiohttp_fetch(url: str) -> bytes:
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context())  #! ok
    async with aiohttp.ClientSession(connector=connector) as http:
        async with http.get(url) as reply:
            return await reply.read()


async def aiohttp_pinned(url: str, sha256: bytes) -> int:
    async with aiohttp.ClientSession() as http:
        async with http.get(url, ssl=aiohttp.Fingerprint(sha256)) as reply:  #! ok
            return reply.status


async def aiohttp_old(url: str) -> bytes:
    connector = aiohttp.TCPConnector(ssl=ssl.SSLContext(ssl.PROTOCOL_TLSv1))  #! bad TLS
    async with aiohttp.ClientSession(connector=connector) as http:
        async with http.get(url) as reply:
            return await reply.read()


async def aiohttp_digest(url: str, user: str, password: str) -> int:
    digest = aiohttp.DigestAuthMiddleware(login=user, password=password)  #! bad AUTH
    async with aiohttp.ClientSession(middlewares=(digest,)) as http:
        async with http.get(url) as reply:
            return reply.status


def check_download(reply: requests.Response) -> bytes:
    announced = reply.headers.get("Digest", "")
    if announced.startswith("md5="):  #! ok
        raise ValueError("md5 digests are not accepted")  #! ok
    if announced and announced != "sha-256=" + hashlib.sha256(reply.content).hexdigest():  #! ok
        raise ValueError("download was altered")
    return reply.content


def cache_name(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:40]  #! ok


def old_cache_name(url: str) -> str:
    return hashlib.sha1(url.encode()).hexdigest()  #! bad HASH


def sniff_auth(reply: requests.Response) -> str:
    offered = reply.headers.get("WWW-Authenticate", "")
    return "digest" if "algorithm=MD5" in offered else "other"  #! ok
