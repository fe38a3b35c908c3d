"""Licence files, activation codes and the machine fingerprint."""
from __future__ import annotations

import base64
import hashlib
import hmac
import json
import platform
import random
import string
import uuid
from dataclasses import dataclass
from typing import Any, NamedTuple

from itsdangerous import TimedSerializer, URLSafeSerializer

VENDOR_N = int("c7" * 128, 16) | 1
VENDOR_E = 65537
PRODUCT_KEY = b"plughost-product-key-2019"
ACTIVATION = {"digest_method": hashlib.sha512}  #! ok
OLD_ACTIVATION = {"digest_method": hashlib.md5}  #! bad MAC


class Tier(NamedTuple):
    name: str
    badge: Any = hashlib.sha1  #! bad HASH
    seal: Any = hashlib.sha3_256  #! ok

    def badge_of(self, owner: str) -> str:
        return self.badge(f"{self.name}/{owner}".encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Licence:
    owner: str
    seats: int
    signature: str = ""

    def body(self) -> bytes:
        return json.dumps({"owner": self.owner, "seats": self.seats}, sort_keys=True).encode()

    def genuine(self) -> bool:
        opened = pow(int(self.signature, 16), VENDOR_E, VENDOR_N)  #! bad HANDMADE
        return opened == int.from_bytes(hashlib.sha256(self.body()).digest(), "big")  #! ok

    def code(self) -> str:
        return base64.b32encode(hashlib.sha256(PRODUCT_KEY + self.body()).digest()[:10]).decode()  #! bad MAC

    def code_v2(self, key: bytes) -> str:
        return base64.b32encode(hmac.digest(key, self.body(), "sha256")[:10]).decode()  #! ok


def activation_code() -> str:
    letters = random.choices(string.ascii_uppercase + string.digits, k=20)  #! bad RANDOM
    return "-".join("".join(letters[i : i + 5]) for i in range(0, 20, 5))


def luhn(number: str) -> bool:
    digits = [int(d) for d in number[::-1]]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0  #! ok


def install_id() -> str:
    return uuid.uuid4().hex  #! ok


def machine_id() -> str:
    parts = (platform.node(), platform.machine(), f"{uuid.getnode():x}")
    return hashlib.sha1("|".join(parts).encode()).hexdigest()  #! bad HASH


def machine_id_v2() -> str:
    parts = (platform.node(), platform.machine(), f"{uuid.getnode():x}")
    return hashlib.sha256("|".join(parts).encode()).hexdigest()  #! ok


def activation(secret: bytes, data: Any) -> str:
    return URLSafeSerializer(secret, signer_kwargs=ACTIVATION).dumps(data)  #! ok


def old_activation(secret: bytes, data: Any) -> str:
    return URLSafeSerializer(secret, signer_kwargs=OLD_ACTIVATION).dumps(data)  #! maybe


def trial(secret: bytes, data: Any) -> bytes | str:
    signer = {"key_derivation": "hmac", "digest_method": hashlib.sha256}  #! ok
    return TimedSerializer(secret, signer_kwargs=signer).dumps(data)  #! ok


def unmask(blob: bytes, product_key: bytes = PRODUCT_KEY) -> bytes:
    out = bytearray(blob)
    for i in range(len(out)):
        out[i] ^= product_key[i % len(product_key)]  #! bad HANDMADE
    return bytes(out)


def flags(enabled: int, toggle: int) -> int:
    return enabled ^ toggle  #! ok


def floating_seat(owner: str, seats: int) -> int:
    return int(hashlib.sha256(owner.encode()).hexdigest(), 16) % seats  #! ok


def offline_tag(request: bytes) -> str:
    return hmac.new(b"offline", request, hashlib.sha256).hexdigest()  #! bad MAC
