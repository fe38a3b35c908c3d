import asyncio
import hashlib
import hmac
import ssl

from aiohttp import web

SECRET = b"webhook"  #! maybe


async def hook(request: web.Request):
    body = await request.read()
    good = hmac.new(SECRET, body, hashlib.sha256).hexdigest()  #! bad MAC
    return web.Response(text=good)


async def static(request: web.Request):
    body = b"hello"
    return web.Response(body=body, headers={"ETag": hashlib.md5(body).hexdigest()})  #! bad HASH


async def static_ok(request: web.Request):
    body = b"hello"
    return web.Response(body=body, headers={"ETag": hashlib.sha256(body).hexdigest()})


def tls():
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.minimum_version = ssl.TLSVersion["TLSv1"]  #! bad TLS
    return ctx


async def main(app):
    await asyncio.start_server(lambda r, w: None, port=8443, ssl=tls())
