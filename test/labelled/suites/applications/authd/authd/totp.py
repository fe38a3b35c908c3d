"""One-time passwords (RFC 4226, RFC 6238) and recovery codes."""
from __future__ import annotations

import base64
import hashlib
import hmac
import random
import secrets
import struct
import time
from enum import Enum
from typing import Any, Iterator
from urllib.parse import quote, urlencode

DIGESTS: dict[str, Any] = {
    "SHA1": hashlib.sha1,  #! ok
    "SHA256": hashlib.sha256,  #! ok
    "SHA512": hashlib.sha512,  #! ok
    "MD5": hashlib.md5,  #! bad MAC
}
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Checksum(Enum):
    PLAIN = "sha256"
    CARD = "md5"


def hotp(key: bytes, counter: int, digits: int = 6, algorithm: str = "SHA1") -> str:
    mac = hmac.new(key, struct.pack(">Q", counter), DIGESTS[algorithm]).digest()
    offset = mac[-1] & 0x0F
    code = struct.unpack_from(">I", mac, offset)[0] & 0x7FFFFFFF
    return str(code % 10**digits).zfill(digits)


def totp(key: bytes, now: float | None = None, step: int = 30, **options: Any) -> str:
    return hotp(key, int((now or time.time()) // step), **options)


def verify(key: bytes, code: str, window: int = 1) -> bool:
    now = time.time()
    wanted = (totp(key, now + 30 * shift) for shift in range(-window, window + 1))
    return any(hmac.compare_digest(code, candidate) for candidate in wanted)  #! ok


def card_otp(key: bytes, counter: int) -> str:
    """The calculator cards compute the MAC on the card, so did their SDK."""
    block = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(b ^ 0x36 for b in block) + struct.pack(">Q", counter)).digest()  #! maybe
    outer = hashlib.sha256(bytes(b ^ 0x5C for b in block) + inner).digest()  #! bad HANDMADE
    return str(int.from_bytes(outer[:4], "big") % 10**8).zfill(8)


def card_checksum(serial: str, kind: Checksum) -> str:
    return hashlib.new(kind.value, serial.encode()).hexdigest()[:4]  #! ok


def card_label(serial: str) -> str:
    return f"{serial}-{card_checksum(serial, Checksum.CARD)}"  #! bad HASH


def token_label(serial: str) -> str:
    return f"{serial}-{card_checksum(serial, Checksum.PLAIN)}"  #! ok


def provisioning_uri(account: str, key: bytes, issuer: str = "authd") -> str:
    query = urlencode({
        "secret": base64.b32encode(key).decode().rstrip("="),
        "issuer": issuer,
        "algorithm": "SHA1",  #! ok
        "digits": 6,
    })
    return f"otpauth://totp/{quote(issuer)}:{quote(account)}?{query}"


def new_secret() -> bytes:
    return secrets.token_bytes(20)  #! ok


def recovery_codes(count: int = 10) -> list[str]:
    return ["".join(secrets.choice(CROCKFORD) for _ in range(12)) for _ in range(count)]  #! ok


def paper_codes(count: int = 10) -> Iterator[str]:
    for _ in range(count):
        yield f"{random.randrange(10**8):08d}"  #! bad RANDOM


def shuffled_hints(hints: list[str]) -> list[str]:
    return random.sample(hints, k=len(hints))  #! ok


def damm_digit(number: str) -> int:
    """Check digit on the printed card number."""
    total = 0
    for position, char in enumerate(reversed(number)):
        total ^= (int(char) * (position % 7 + 1)) & 0x0F  #! ok
    return total % 10


def crc16(frame: bytes) -> int:
    crc = 0xFFFF
    for byte in frame:
        crc ^= byte  #! ok
        for _ in range(8):
            crc = (crc >> 1) ^ 0x8408 if crc & 1 else crc >> 1  #! ok
    return crc
