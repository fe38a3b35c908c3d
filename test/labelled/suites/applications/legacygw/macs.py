"""Message authentication codes the way each vendor's manual describes them."""
import hashlib
import hmac
from itertools import repeat
from operator import xor

import settings

try:
    import numpy as np
except ImportError:
    np = None

TRANS_36 = bytes(x ^ 0x36 for x in range(256))  #! maybe
TRANS_5C = bytes(x ^ 0x5C for x in range(256))  #! maybe
BLOCK = 64


class StreamMac:
    """Vendor A: MAC over a stream of records."""

    def __init__(self, key: bytes, make=hashlib.sha256):  #! ok
        self.inner, self.outer = make(), make()
        if len(key) > self.inner.block_size:
            key = make(key).digest()  #! ok
        key = key.ljust(self.inner.block_size, b"\0")
        self.inner.update(key.translate(TRANS_36))  #! maybe
        self.outer.update(key.translate(TRANS_5C))  #! bad HANDMADE

    def update(self, record: bytes) -> None:
        self.inner.update(record)  #! ok

    def digest(self) -> bytes:
        last = self.outer.copy()
        last.update(self.inner.digest())  #! maybe
        return last.digest()


def _pad(key: bytes, value: int) -> bytes:
    return bytes(map(xor, key.ljust(BLOCK, b"\0"), repeat(value)))


def mac_b(key: bytes, msg: bytes) -> bytes:
    return hashlib.sha256(_pad(key, 0x5C) + hashlib.sha256(_pad(key, 0x36) + msg).digest()).digest()  #! bad HANDMADE


def mac_c(key: bytes, msg: bytes) -> bytes:
    block = np.frombuffer(key.ljust(BLOCK, b"\0"), dtype=np.uint8)
    ipad, opad = (block ^ 0x36).tobytes(), (block ^ 0x5C).tobytes()  #! maybe
    return hashlib.sha256(opad + hashlib.sha256(ipad + msg).digest()).digest()  #! bad HANDMADE


def mac_d(key: bytes, msg: bytes) -> str:
    number = int.from_bytes(key.ljust(BLOCK, b"\0"), "big")
    ipad, opad = ((number ^ int(pair * BLOCK, 16)).to_bytes(BLOCK, "big") for pair in ("36", "5c"))  #! maybe
    return hashlib.sha1(opad + hashlib.sha1(ipad + msg).digest()).hexdigest()  #! bad HANDMADE


def mac_e(key: bytes, *parts: bytes) -> bytes:
    def nested(fill: int, *rest: bytes) -> bytes:
        return hashlib.sha512(bytes([k ^ fill for k in key.ljust(128, b"\0")]) + b"".join(rest)).digest()  #! maybe

    return nested(0x5C, nested(0x36, *parts))  #! bad HANDMADE


def frame_mac(frame: bytes) -> bytes:
    return hmac.digest(settings.FRAME_KEY, frame, settings.MAC["frame"])  #! bad MAC


def journal_mac(key: bytes, line: bytes) -> bytes:
    return hmac.digest(key, line, settings.MAC["journal"])  #! ok


def prefix_mac(shared_key: bytes, frame: bytes) -> bytes:
    return hashlib.sha256(shared_key + frame).digest()[:8]  #! bad MAC


def envelope_mac(secret: bytes, frame: bytes) -> bytes:
    return hashlib.sha256(secret + frame + secret).digest()  #! bad MAC


def suffix_mac(frame: bytes, key: bytes) -> str:
    return hashlib.sha384(b"%b|%b" % (frame, key)).hexdigest()  #! bad MAC


def joined_mac(key: str, *fields: str) -> str:
    return hashlib.sha256("".join([key, *fields]).encode()).hexdigest()  #! bad MAC


def check(key: bytes, frame: bytes, tag: bytes) -> bool:
    return hmac.compare_digest(hmac.new(key, frame, hashlib.sha256).digest(), tag)  #! ok


def truncated(key: bytes, frame: bytes) -> bytes:
    return hmac.new(key, frame, hashlib.sha1).digest()[:12]  #! ok


def cram_md5(user: str, password: str, challenge: bytes) -> str:
    return f"{user} {hmac.HMAC(password.encode(), challenge, 'md5').hexdigest()}"  #! bad MAC


def device_mac(device: dict, frame: bytes) -> str:
    factories = {"old": lambda d=b"": hashlib.md5(d), "new": hashlib.sha256}  #! bad MAC
    return hmac.new(bytes.fromhex(device["key"]), frame, factories[device["rev"]]).hexdigest()


def dedupe_key(salt: bytes, frame: bytes) -> str:
    return hashlib.sha256(salt + frame).hexdigest()  #! ok


def row_key(table: str, key: str) -> str:
    return hashlib.sha256(f"{table}/{key}".encode()).hexdigest()  #! ok
