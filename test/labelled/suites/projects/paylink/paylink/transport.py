"""Connections to acquirers."""
from __future__ import annotations

import random
import ssl
import time
from contextlib import contextmanager
from functools import partial
from typing import Iterator

import httpx
from OpenSSL import SSL
from urllib3.util.ssl_ import create_urllib3_context

STRONG = "ECDHE+AESGCM:!aNULL:!MD5:!3DES:!RC4"
make_context = partial(ssl.create_default_context, ssl.Purpose.SERVER_AUTH)


class Transport:
    version = ssl.TLSVersion.TLSv1_2

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def context(self) -> ssl.SSLContext:
        context = make_context()
        context.minimum_version = self.version  #! maybe
        context.set_ciphers(STRONG)
        return context

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.endpoint, verify=self.context())


class Transport11(Transport):
    version = ssl.TLSVersion.TLSv1_1  #! bad TLS


class Transport13(Transport):
    version = ssl.TLSVersion.TLSv1_3


def null_context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.set_ciphers("eNULL:aNULL")  #! bad TLS
    return context


def des_context() -> ssl.SSLContext:
    context = create_urllib3_context()
    context.set_ciphers("DES-CBC3-SHA:AES128-SHA")  #! bad TLS
    return context


def pool_context() -> ssl.SSLContext:
    return create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)


def old_pool_context() -> ssl.SSLContext:
    return create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1)  #! bad TLS


def py_context() -> SSL.Context:
    context = SSL.Context(SSL.TLS_CLIENT_METHOD)
    context.set_min_proto_version(SSL.TLS1_2_VERSION)
    return context


def old_py_context() -> SSL.Context:
    return SSL.Context(SSL.TLSv1_METHOD)  #! bad TLS


def py_ciphers(context: SSL.Context) -> None:
    context.set_cipher_list(b"RC4-MD5:RC4-SHA")  #! bad TLS


@contextmanager
def timed(name: str) -> Iterator[None]:
    start = time.monotonic()
    try:
        yield
    finally:
        print(f"{name}: {time.monotonic() - start:.3f} s")


def pause(attempt: int) -> float:
    return min(30.0, 2 ** attempt * random.uniform(0.5, 1.5))
