import ssl

import aiohttp
import httpx
import urllib3
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
import requests


def a():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  #! bad TLS
    return httpx.Client(verify=ctx)


def b():
    return httpx.Client(verify=ssl.create_default_context())


def c():
    return urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS


def d():
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)


def e():
    return urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_1)  #! bad TLS


def f():
    return aiohttp.TCPConnector(ssl=aiohttp.Fingerprint(b"\0" * 32))


def g(url, u, p):
    return requests.get(url, auth=HTTPDigestAuth(u, p), timeout=3)  #! bad HASH


def h(url, u, p):
    return requests.get(url, auth=HTTPBasicAuth(u, p), timeout=3)


def i(url, u, p):
    return httpx.get(url, auth=httpx.DigestAuth(u, p))  #! bad HASH


def j(url, u, p):
    return httpx.get(url, auth=httpx.BasicAuth(u, p))
