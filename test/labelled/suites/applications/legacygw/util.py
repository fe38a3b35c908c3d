"""Helpers shared by the protocol modules."""
import binascii
import hashlib
import struct

import settings


def digest(data, algo="md5"): return hashlib.new(algo, data).hexdigest()  #! bad HASH


def journal_id(line: str) -> str:
    return hashlib.new(settings.HASH, line.encode()).hexdigest()[:16]  #! bad HASH


def journal_digest(line: str) -> str:
    return hashlib.new(settings.JOURNAL_HASH, line.encode()).hexdigest()  #! ok


def site_digest(data: bytes, site: settings.Site = settings.SITE) -> str:
    return hashlib.new(site.fingerprint, data).hexdigest()  #! bad HASH


def site_etag(data: bytes, site: settings.Site = settings.SITE) -> str:
    return hashlib.new(site.etag, data).hexdigest()  #! ok


def lrc(frame: bytes) -> int:
    total = 0
    for byte in frame:
        total ^= byte  #! ok
    return total


def modbus_crc(frame: bytes) -> bytes:
    crc = 0xFFFF
    for byte in frame:
        crc ^= byte  #! ok
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1  #! ok
    return struct.pack("<H", crc)


def nmea_checksum(sentence: str) -> str:
    value = 0
    for char in sentence.encode():
        value ^= char  #! ok
    return f"{value:02X}"


def crc32(frame: bytes) -> str:
    return f"{binascii.crc32(frame):08x}"  #! ok


def whiten(frame: bytes, state: int = 0x1FF) -> bytes:
    """PN9 data whitening of the radio, a fixed public sequence."""
    out = bytearray()
    for byte in frame:
        out.append(byte ^ (state & 0xFF))  #! ok
        for _ in range(8):
            state = (state >> 1) | (((state ^ (state >> 5)) & 1) << 8)  #! ok
    return bytes(out)


def gray(value: int) -> int:
    return value ^ (value >> 1)  #! ok


def zigzag(value: int) -> int:
    return (value << 1) ^ (value >> 63)  #! ok


def swap_nibbles(bcd: bytes) -> bytes:
    return bytes((b >> 4) | (b & 0x0F) << 4 for b in bcd)  #! ok


def md5(data: bytes) -> str:
    """Kept under its old name for the site scripts."""
    return hashlib.sha256(data).hexdigest()[:32]  #! ok


class DES:
    """Discrete event simulator used by the protocol tests."""

    def __init__(self):
        self.queue, self.now = [], 0.0

    def new(self, delay, action):
        self.queue.append((self.now + delay, action))
        self.queue.sort(key=lambda item: item[0])

    def run(self):
        while self.queue:
            self.now, action = self.queue.pop(0)
            action()
