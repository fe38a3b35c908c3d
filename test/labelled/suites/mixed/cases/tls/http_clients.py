import ssl

import aiohttp
import httpx
import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context


class OldTlsAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class Rc4Adapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ciphers="RC4-SHA:AES128-SHA")  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class ModernAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)
        return super().init_poolmanager(*args, **kwargs)


def pool():
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1)  #! bad TLS


def pool_ok():
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_2, cert_reqs="CERT_REQUIRED")


def session():
    s = requests.Session()
    s.mount("https://old.example", OldTlsAdapter())
    s.mount("https://", ModernAdapter())
    return s


def fetch(url):
    return requests.get(url, verify=False, timeout=5)  #! maybe


async def aio(url):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  #! bad TLS
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=ctx)) as http:
        async with http.get(url) as resp:
            return await resp.text()


def hx():
    ctx = httpx.create_ssl_context()
    ctx.set_ciphers("AES128-SHA:RC4-SHA")  #! bad TLS
    return httpx.Client(verify=ctx)


def hx_ok():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return httpx.AsyncClient(verify=ctx, http2=True)
