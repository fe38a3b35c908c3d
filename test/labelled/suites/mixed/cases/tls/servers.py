import asyncio
import http.server
import ssl

from websockets.asyncio.server import serve


def https(handler=http.server.SimpleHTTPRequestHandler):
    srv = http.server.HTTPServer(("", 8443), handler)
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ctx.load_cert_chain("server.pem")
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    srv.socket = ctx.wrap_socket(srv.socket, server_side=True)
    return srv


async def ws(handler):
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.load_cert_chain("server.pem")
    async with serve(handler, "0.0.0.0", 8765, ssl=ctx) as server:
        await server.serve_forever()


async def line_server(handle):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    ctx.load_cert_chain("server.pem")
    server = await asyncio.start_server(handle, "", 9000, ssl=ctx)
    async with server:
        await server.serve_forever()


def harden(ctx: ssl.SSLContext) -> ssl.SSLContext:
    ctx.options |= ssl.OP_NO_SSLv2 | ssl.OP_NO_SSLv3 | ssl.OP_NO_COMPRESSION
    ctx.verify_mode = ssl.CERT_REQUIRED
    return ctx
