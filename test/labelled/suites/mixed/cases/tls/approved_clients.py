"""Clients and servers as they should be."""
import asyncio
import functools
import imaplib
import smtplib
import ssl
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context

SUITES = ("ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384")
MINIMUM = ssl.TLSVersion.TLSv1_2
REFUSED = {"SSLv3", "TLSv1", "TLSv1.1"}


@dataclass(frozen=True)
class TlsOptions:
    minimum: ssl.TLSVersion = MINIMUM
    maximum: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED
    suites: tuple[str, ...] = SUITES
    curve: str = "secp384r1"


def context(options: TlsOptions = TlsOptions(), server: bool = False) -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if server else ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = options.minimum
    ctx.maximum_version = options.maximum
    ctx.set_ciphers(":".join(options.suites))
    ctx.set_ecdh_curve(options.curve)
    return ctx


class Adapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ciphers=":".join(SUITES), ssl_minimum_version=MINIMUM)
        return super().init_poolmanager(*args, **kwargs)


def session() -> requests.Session:
    s = requests.Session()
    s.mount("https://", Adapter())
    s.verify = "/etc/ssl/certs/ca-certificates.crt"
    return s


client = functools.partial(httpx.Client, verify=context(), timeout=10)


@asynccontextmanager
async def server(handler, port: int):
    srv = await asyncio.start_server(handler, "", port, ssl=context(server=True))
    try:
        yield srv
    finally:
        srv.close()
        await srv.wait_closed()


def mail(host: str) -> smtplib.SMTP_SSL:
    return smtplib.SMTP_SSL(host, context=ssl.create_default_context())


def box(host: str) -> imaplib.IMAP4_SSL:
    return imaplib.IMAP4_SSL(host, ssl_context=context())


def mutual(cert: str) -> ssl.SSLContext:
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.verify_mode = ssl.CERT_REQUIRED
    ctx.load_cert_chain(cert)
    ctx.set_alpn_protocols(["h2", "http/1.1"])
    return ctx


def check(sock: ssl.SSLSocket) -> str:
    version = sock.version() or ""
    if version in REFUSED:
        raise ssl.SSLError(f"{version} is refused")
    name, _, bits = sock.cipher()
    if "RC4" in name or "3DES" in name or bits < 112:
        raise ssl.SSLError(f"{name} is refused")
    return name
