"""The agent on each host: uploads, keeps a local cache, talks to the gateway."""
from __future__ import annotations

import base64
import hashlib
import hmac
import random
import secrets
import ssl
import string
import zlib
from collections.abc import Iterator
from pathlib import Path

import requests
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa, x25519
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SUITES = {
    "aes": AESGCM,  #! ok
    "chacha": ChaCha20Poly1305,  #! maybe
}


class Uploader:
    chunk = 1 << 20

    def __init__(self, url: str, token: str, *, checksum: str = "sha256") -> None:  #! ok
        self.url, self.token, self.checksum = url, token, checksum

    def parts(self, path: Path) -> Iterator[bytes]:
        with path.open("rb") as fh:
            while chunk := fh.read(self.chunk):
                yield chunk

    def digest(self, path: Path) -> str:
        whole = hashlib.sha256()  #! ok
        old = hashlib.md5()  #! bad hash
        quick = hashlib.md5(usedforsecurity=False)  #! ok
        for chunk in self.parts(path):
            whole.update(chunk)
            old.update(chunk)
            quick.update(chunk)
        return whole.hexdigest() + old.hexdigest() + quick.hexdigest()

    def headers(self, body: bytes) -> dict[str, str]:
        return {
            "Content-MD5": base64.b64encode(hashlib.md5(body).digest()).decode(),  #! bad hash
            "X-Amz-Content-SHA256": hashlib.sha256(body).hexdigest(),  #! ok
            "X-CRC32": f"{zlib.crc32(body):08x}",  #! ok
            "X-Mac": hmac.new(self.token.encode(), body, "sha384").hexdigest(),  #! ok
            "X-Old-Mac": hmac.new(self.token.encode(), body, "md5").hexdigest(),  #! bad hmac
            "X-Boundary": "".join(random.choices(string.hexdigits, k=8)),  #! maybe
        }

    def legacy_signature(self, body: bytes) -> str:
        return hashlib.sha1(self.token.encode() + body).hexdigest()  #! bad hand-rolled

    def post(self, body: bytes) -> requests.Response:
        return requests.post(self.url, data=body, headers=self.headers(body), timeout=30)  #! ok


def agree(private: x25519.X25519PrivateKey, peer: bytes) -> bytes:
    shared = private.exchange(x25519.X25519PublicKey.from_public_bytes(peer))  #! bad curve
    return HKDF(hashes.SHA256(), 32, None, b"agent").derive(shared)  #! ok


def enroll() -> x25519.X25519PrivateKey:
    return x25519.X25519PrivateKey.generate()  #! bad curve


def suite(name: str, key: bytes) -> AESGCM | ChaCha20Poly1305:
    return SUITES[name](key)  #! maybe


def sealers(key: bytes, nonce: bytes) -> list[object]:
    return [
        SUITES["aes"](key),  #! ok
        SUITES["chacha"](key),  #! bad cipher
        AESGCM(key).encrypt(nonce, b"hello", None),  #! ok
        ChaCha20Poly1305(key).encrypt(nonce, b"hello", None),  #! bad cipher
        Cipher(algorithms.ChaCha20(key, nonce), None).encryptor(),  #! bad cipher
        Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor(),  #! ok
    ]


def wrap_session_key(pem: bytes) -> list[bytes]:
    public = serialization.load_pem_public_key(pem)
    assert isinstance(public, rsa.RSAPublicKey)
    session_key = secrets.token_bytes(32)  #! ok
    weak_session_key = bytes(random.randint(0, 255) for _ in range(32))  #! bad random
    return [
        public.encrypt(session_key, padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)),  #! ok
        public.encrypt(weak_session_key, padding.PKCS1v15()),  #! bad padding
        public.encrypt(session_key, padding=padding.PKCS1v15()),  #! bad padding
    ]


def verify_release(pem: bytes, sig: bytes, blob: bytes) -> None:
    public = serialization.load_pem_public_key(pem)
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(sig, blob, padding.PKCS1v15(), hashes.SHA256())  #! ok
    public.verify(sig, blob, padding.PKCS1v15(), hashes.SHA1())  #! ok


def poll_delay() -> float:
    return 30 + random.random() * 5  #! ok


def context(legacy: bool) -> ssl.SSLContext:
    ctx = ssl.create_default_context()  #! ok
    if legacy:
        ctx.minimum_version = ssl.TLSVersion.SSLv3  #! bad tls
        ctx.set_ciphers(":".join(["DES-CBC3-SHA", "AES128-SHA"]))  #! bad tls
    else:
        ctx.minimum_version = ssl.TLSVersion.TLSv1_3  #! ok
        ctx.set_ciphers(":".join(["ECDHE+AESGCM", "!aNULL"]))  #! ok
    return ctx
