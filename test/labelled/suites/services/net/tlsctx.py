"""TLS contexts for every client and server in the fleet."""
from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import Iterator

import urllib3
from OpenSSL import SSL, crypto
from urllib3.util.ssl_ import create_urllib3_context

MODERN = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384"  #! ok
MOBILE = "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256"  #! maybe


def client() -> ssl.SSLContext:
    ctx = ssl.create_default_context()  #! ok
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
    ctx.set_ciphers(MODERN)  #! ok
    return ctx


def client_mobile() -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  #! ok
    ctx.set_ciphers(MOBILE)  #! bad tls
    return ctx


def client_relaxed() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad tls
    ctx.set_ciphers("DEFAULT:!aNULL:RC4-SHA")  #! bad tls
    return ctx


def client_capped() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.maximum_version = ssl.TLSVersion.TLSv1_1  #! bad tls
    ctx.options |= ssl.OP_NO_COMPRESSION  #! ok
    return ctx


def fixed() -> list[ssl.SSLContext]:
    return [
        ssl.SSLContext(ssl.PROTOCOL_TLSv1),  #! bad tls
        ssl.SSLContext(ssl.PROTOCOL_TLSv1_1),  #! bad tls
        ssl.SSLContext(protocol=ssl.PROTOCOL_TLSv1_2),  #! ok
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER),  #! ok
        ssl.SSLContext(ssl.PROTOCOL_SSLv3),  #! bad tls
    ]


def server(cert: str) -> ssl.SSLContext:
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)  #! ok
    ctx.load_cert_chain(cert)
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1  #! ok
    ctx.set_ecdh_curve("prime256v1")  #! ok
    return ctx


def server_fast(cert: str) -> ssl.SSLContext:
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.load_cert_chain(cert)
    ctx.set_ecdh_curve("X25519")  #! bad tls
    ctx.set_ciphers("ECDHE+CHACHA20")  #! bad tls
    return ctx


def server_coin(cert: str) -> ssl.SSLContext:
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ctx.set_ecdh_curve("secp256k1")  #! bad tls
    ctx.set_ciphers("ALL:eNULL")  #! bad tls
    return ctx


def strings(ctx: ssl.SSLContext) -> None:
    ctx.set_ciphers("ECDHE+AESGCM")  #! ok
    ctx.set_ciphers("ECDHE+AESGCM:!3DES:!RC4:!MD5:!CHACHA20")  #! ok
    ctx.set_ciphers("AES256-SHA256:DES-CBC3-SHA")  #! bad tls
    ctx.set_ciphers("NULL-SHA256")  #! bad tls
    ctx.set_ciphers("ADH-AES256-SHA:@STRENGTH")  #! bad tls
    ctx.set_ciphers("HIGH:!aNULL:!eNULL:!MD5:!3DES")  #! maybe
    ctx.set_ciphers("DEFAULT@SECLEVEL=0")  #! maybe


def third_party() -> list[object]:
    return [
        create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2),  #! ok
        create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1),  #! bad tls
        create_urllib3_context(ciphers="ECDHE+AESGCM"),  #! ok
        create_urllib3_context(ciphers="RC4-MD5"),  #! bad tls
        urllib3.PoolManager(ssl_minimum_version=ssl.TLSVersion.TLSv1_3),  #! ok
        urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLSv1),  #! bad tls
        SSL.Context(SSL.TLS_METHOD),  #! ok
        SSL.Context(SSL.TLSv1_METHOD),  #! bad tls
        SSL.Context(SSL.TLSv1_1_METHOD),  #! bad tls
        SSL.Context(SSL.TLSv1_2_METHOD),  #! ok
    ]


def pyopenssl_keys(cert: crypto.X509) -> list[object]:
    good, small, dsa = crypto.PKey(), crypto.PKey(), crypto.PKey()
    good.generate_key(crypto.TYPE_RSA, 2048)  #! ok
    small.generate_key(crypto.TYPE_RSA, 1024)  #! bad key-size
    dsa.generate_key(crypto.TYPE_DSA, 2048)  #! bad other
    cert.sign(good, "sha256")  #! ok
    cert.sign(good, "sha1")  #! bad signature-digest
    cert.sign(good, "md5")  #! bad signature-digest
    return [cert.digest("sha256"), good]  #! ok


def pyopenssl_print(cert: crypto.X509) -> bytes:
    return cert.digest("md5")  #! bad hash


@contextmanager
def temporarily(ctx: ssl.SSLContext, version: ssl.TLSVersion) -> Iterator[ssl.SSLContext]:
    saved, ctx.minimum_version = ctx.minimum_version, version  #! maybe
    try:
        yield ctx
    finally:
        ctx.minimum_version = saved  #! ok
