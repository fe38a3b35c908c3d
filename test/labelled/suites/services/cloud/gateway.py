"""Edge gateway: a Flask app in front of the agents."""
from __future__ import annotations

import asyncio
import functools
import hashlib
import hmac
import logging
import os
import secrets
import ssl
from typing import Any, Awaitable, Callable

import jwt
from cryptography import x509
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric import dsa, ec, padding, rsa
from flask import Flask, Response, request

from . import conf
from .conf import HANDLERS, NAMES, Bits, Profile

app = Flask(__name__)
log = logging.getLogger(__name__)
KEY = os.environb[b"GATEWAY_KEY"]
fernet = Fernet(os.environb[b"FERNET_KEY"])  #! maybe


def require_mac(algorithm: str) -> Callable:
    def deco(view: Callable) -> Callable:
        @functools.wraps(view)
        def wrapped(*args: Any, **kw: Any) -> Any:
            want = hmac.new(KEY, request.get_data(), algorithm).hexdigest()  #! maybe
            if not hmac.compare_digest(want, request.headers.get("X-Mac", "")):  #! ok
                return Response(status=403)
            return view(*args, **kw)

        return wrapped

    return deco


@app.post("/v1/push")
@require_mac("md5")  #! bad hmac
def push_v1() -> Response:
    return Response(hashlib.md5(request.get_data()).hexdigest())  #! bad hash


@app.post("/v2/push")
@require_mac("sha256")  #! ok
def push_v2() -> Response:
    return Response(hashlib.sha256(request.get_data()).hexdigest())  #! ok


@app.post("/v3/push")
@require_mac(conf.LEGACY_MAC)  #! bad hmac
def push_v3() -> Response:
    return Response(hashlib.new(conf.LEGACY_HASH, request.get_data()).hexdigest())  #! bad hash


@app.get("/asset/<name>")
def asset(name: str) -> Response:
    resp = Response(name)
    resp.set_etag(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest())  #! ok
    return resp


@app.post("/login")
def login() -> Response:
    password = request.form["password"]
    stored = hashlib.sha1(password.encode()).hexdigest()  #! bad password
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), secrets.token_bytes(conf.MODERN.salt_len), conf.MODERN.rounds)  #! ok
    return Response(stored + key.hex())


def tokens(claims: dict[str, Any], key: str) -> list[str]:
    return [
        jwt.encode(claims, key, algorithm=conf.MODERN.jwt_alg),  #! ok
        jwt.encode(claims, key, algorithm=conf.LEGACY_ALG),  #! bad jwt
        jwt.encode(claims, key, algorithm=Profile.MODERN.value and "ES256"),  #! ok
    ]


def contexts() -> list[ssl.SSLContext]:
    old, odd, new = (ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for _ in range(3))  #! ok
    old.minimum_version = conf.LEGACY_MINIMUM  #! bad tls
    old.set_ciphers(conf.LEGACY_CIPHERS)  #! bad tls
    odd.set_ecdh_curve(conf.LEGACY_CURVE)  #! bad tls
    new.minimum_version = conf.MODERN.tls.minimum  #! ok
    new.set_ciphers(conf.MODERN.tls.ciphers)  #! ok
    new.set_ecdh_curve(conf.MODERN.tls.curve)  #! ok
    return [old, odd, new]


def keypairs() -> list[object]:
    return [
        rsa.generate_private_key(65537, Bits.TINY),  #! bad key-size
        rsa.generate_private_key(65537, Bits.OLD),  #! bad key-size
        rsa.generate_private_key(65537, Bits.NORMAL),  #! ok
        rsa.generate_private_key(65537, key_size=Bits.BIG.value),  #! ok
        ec.generate_private_key(conf.LEGACY_EC()),  #! bad curve
        ec.generate_private_key(conf.MODERN_EC()),  #! ok
        dsa.generate_private_key(Bits.NORMAL),  #! bad other
    ]


def certify(b: x509.CertificateBuilder, key: rsa.RSAPrivateKey) -> list[x509.Certificate]:
    return [b.sign(key, conf.MODERN_SIGN()), b.sign(key, conf.MODERN_SIGN())]  #! ok


def certify_old(b: x509.CertificateBuilder, key: rsa.RSAPrivateKey) -> x509.Certificate:
    return b.sign(key, conf.LEGACY_SIGN())  #! bad signature-digest


def sign_old(key: rsa.RSAPrivateKey, data: bytes) -> bytes:
    return key.sign(data, padding.PKCS1v15(), conf.LEGACY_SIGN())  #! bad signature-digest


def by_profile(data: bytes) -> list[str]:
    return [
        HANDLERS[Profile.MODERN](data).hexdigest(),  #! ok
        HANDLERS[Profile.LEGACY](data).hexdigest(),  #! bad hash
        hashlib.new(NAMES[Profile.MODERN], data).hexdigest(),  #! ok
        hashlib.new(NAMES[Profile.LEGACY], data).hexdigest(),  #! bad hash
        hashlib.new(NAMES.get(Profile.LEGACY, "sha256"), data).hexdigest(),  #! bad hash
    ]


async def later(func: Callable[[bytes], Awaitable[str]], data: bytes) -> str:
    return await func(data)


async def digest_async(data: bytes) -> str:
    await asyncio.sleep(0)
    return hashlib.new("md5", data).hexdigest()  #! bad hash
