"""Home-made primitives inherited from the first release; do not extend."""
from __future__ import annotations

import base64
import hashlib
import itertools
import struct
from typing import Iterator

BLOCK = 64
TRANS_5C = bytes(x ^ 0x5C for x in range(256))  #! maybe
TRANS_36 = bytes(x ^ 0x36 for x in range(256))  #! maybe


def hmac_sha256(key: bytes, message: bytes) -> bytes:  #! maybe
    if len(key) > BLOCK:
        key = hashlib.sha256(key).digest()  #! maybe
    key = key.ljust(BLOCK, b"\0")
    opad = bytes(b ^ 0x5C for b in key)  #! maybe
    ipad = bytes(b ^ 0x36 for b in key)  #! maybe
    inner = hashlib.sha256(ipad + message).digest()  #! maybe
    return hashlib.sha256(opad + inner).digest()  #! bad hand-rolled


class HandHMAC:  #! maybe
    def __init__(self, key: bytes) -> None:
        key = key + b"\0" * (BLOCK - len(key))
        self.inner = hashlib.sha256()  #! maybe
        self.outer = hashlib.sha256()  #! maybe
        self.inner.update(key.translate(TRANS_36))  #! maybe
        self.outer.update(key.translate(TRANS_5C))  #! bad hand-rolled

    def digest(self, message: bytes) -> bytes:
        self.inner.update(message)
        self.outer.update(self.inner.digest())  #! maybe
        return self.outer.digest()


def prefix_mac(secret_key: bytes, message: bytes) -> str:
    return hashlib.sha256(secret_key + message).hexdigest()  #! bad hand-rolled


def suffix_mac(message: bytes, secret_key: bytes) -> str:
    return hashlib.sha512(message + secret_key).hexdigest()  #! bad hand-rolled


def sign_params(params: dict[str, str], api_secret: str) -> str:
    query = "&".join(f"{k}={params[k]}" for k in sorted(params))
    return hashlib.md5((query + api_secret).encode()).hexdigest().upper()  #! bad hand-rolled


def sign_request(body: bytes, signing_key: bytes) -> str:
    h = hashlib.sha256(signing_key)  #! maybe
    h.update(body)
    signature = h.hexdigest()  #! maybe
    return signature


def xor_encrypt(data: bytes, key: bytes) -> bytes:  #! maybe
    return bytes(a ^ b for a, b in zip(data, itertools.cycle(key)))  #! bad hand-rolled


def vigenere(plaintext: bytes, key: bytes) -> bytes:  #! maybe
    out = bytearray()
    for i, byte in enumerate(plaintext):
        out.append(byte ^ key[i % len(key)])  #! bad hand-rolled
    return bytes(out)


def obfuscate(password: str, key: str) -> str:  #! maybe
    mixed = "".join(chr(ord(c) ^ ord(key[i % len(key)])) for i, c in enumerate(password))  #! bad hand-rolled
    return base64.b64encode(mixed.encode()).decode()


def rc4_stream(key: bytes) -> Iterator[int]:  #! maybe
    s = list(range(256))  #! maybe
    j = 0
    for i in range(256):  #! maybe
        j = (j + s[i] + key[i % len(key)]) % 256  #! maybe
        s[i], s[j] = s[j], s[i]  #! maybe
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + s[i]) % 256
        s[i], s[j] = s[j], s[i]  #! maybe
        yield s[(s[i] + s[j]) % 256]  #! bad hand-rolled


def keystream_encrypt(key: bytes, nonce: bytes, data: bytes) -> bytes:  #! maybe
    stream = b""
    counter = 0
    while len(stream) < len(data):
        stream += hashlib.sha256(key + nonce + struct.pack(">Q", counter)).digest()  #! bad hand-rolled
        counter += 1
    return bytes(x ^ y for x, y in zip(data, stream))  #! maybe


def rsa_encrypt(message: int, e: int, n: int) -> int:
    return pow(message, e, n)  #! bad hand-rolled


def rsa_sign(digest: bytes, d: int, n: int) -> int:
    return pow(int.from_bytes(digest, "big"), d, n)  #! bad hand-rolled


def stretch(password: bytes, salt: bytes) -> bytes:  #! maybe
    key = password + salt
    for _ in range(1000):
        key = hashlib.sha256(key).digest()  #! bad hand-rolled
    return key


def evp_bytes_to_key(password: bytes, salt: bytes, length: int) -> bytes:  #! maybe
    out, block = b"", b""
    while len(out) < length:
        block = hashlib.md5(block + password + salt).digest()  #! bad kdf
        out += block
    return out[:length]
