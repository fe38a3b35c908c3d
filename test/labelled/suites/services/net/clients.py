"""HTTP, mail and directory clients."""
from __future__ import annotations

import imaplib
import poplib
import smtplib
import ssl
import urllib.request

import aiohttp
import httpx
import ldap3
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from requests_ntlm import HttpNtlmAuth  #! maybe

from .tlsctx import client, client_capped


class OldTLSAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_version"] = ssl.PROTOCOL_TLSv1  #! bad tls
        return super().init_poolmanager(*args, **kwargs)


class TLS12Adapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        ctx = ssl.create_default_context()  #! ok
        ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
        kwargs["ssl_context"] = ctx
        return super().init_poolmanager(*args, **kwargs)


def sessions(user: str, password: str) -> list[requests.Session]:
    basic, digest, ntlm = requests.Session(), requests.Session(), requests.Session()
    basic.auth = HTTPBasicAuth(user, password)  #! ok
    digest.auth = HTTPDigestAuth(user, password)  #! bad other
    ntlm.auth = HttpNtlmAuth(f"CORP\\{user}", password)  #! bad other
    basic.mount("https://", TLS12Adapter())  #! ok
    return [basic, digest, ntlm]


def camera(url: str, user: str, password: str) -> bytes:
    return requests.get(url, auth=HTTPDigestAuth(user, password), timeout=5).content  #! bad other


def report(url: str, user: str, password: str) -> bytes:
    return requests.get(url, auth=(user, password), timeout=5).content  #! ok


def urllib_openers(mgr: urllib.request.HTTPPasswordMgr) -> list[urllib.request.OpenerDirector]:
    return [
        urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(mgr)),  #! ok
        urllib.request.build_opener(urllib.request.HTTPDigestAuthHandler(mgr)),  #! bad other
        urllib.request.build_opener(urllib.request.ProxyDigestAuthHandler(mgr)),  #! bad other
        urllib.request.build_opener(urllib.request.HTTPSHandler(context=client())),  #! ok
        urllib.request.build_opener(urllib.request.HTTPSHandler(context=client_capped())),  #! maybe
    ]


async def fetch(url: str, user: str, password: str) -> list[str]:
    out = []
    async with httpx.AsyncClient(auth=httpx.BasicAuth(user, password)) as c:  #! ok
        out.append((await c.get(url)).text)
    async with httpx.AsyncClient(auth=httpx.DigestAuth(user, password)) as c:  #! bad other
        out.append((await c.get(url)).text)
    async with aiohttp.ClientSession(auth=aiohttp.BasicAuth(user, password)) as s:  #! ok
        out.append(await (await s.get(url, ssl=client())).text())  #! ok
    async with aiohttp.ClientSession(middlewares=(aiohttp.DigestAuthMiddleware(user, password),)) as s:  #! bad other
        out.append(await (await s.get(url)).text())
    return out


def mail(host: str, user: str, password: str) -> None:
    smtp = smtplib.SMTP(host)
    smtp.starttls(context=ssl.create_default_context())  #! ok
    smtp.user, smtp.password = user, password
    smtp.auth("PLAIN", smtp.auth_plain)  #! ok
    smtp.auth("LOGIN", smtp.auth_login)  #! ok
    smtp.auth("CRAM-MD5", smtp.auth_cram_md5)  #! bad other
    imap = imaplib.IMAP4_SSL(host)  #! ok
    imap.login(user, password)  #! ok
    imap.login_cram_md5(user, password)  #! bad other
    pop = poplib.POP3_SSL(host)  #! ok
    pop.user(user)  #! ok
    pop.apop(user, password)  #! bad other


def directory(host: str, user: str, password: str) -> list[ldap3.Connection]:
    tls12 = ldap3.Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1_2)  #! ok
    tls10 = ldap3.Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1)  #! bad tls
    return [
        ldap3.Connection(ldap3.Server(host, tls=tls12), user, password, authentication=ldap3.SIMPLE),  #! ok
        ldap3.Connection(ldap3.Server(host, tls=tls12), user, password, authentication=ldap3.NTLM),  #! bad other
        ldap3.Connection(ldap3.Server(host, tls=tls10), user, password),  #! maybe
        ldap3.Connection(host, authentication=ldap3.SASL, sasl_mechanism=ldap3.KERBEROS),  #! ok
        ldap3.Connection(host, authentication=ldap3.SASL, sasl_mechanism="DIGEST-MD5", sasl_credentials=(None, user, password, None)),  #! bad other
    ]
