"""The radio modules' own protection of frames, and framing."""
from __future__ import annotations

import struct
from collections.abc import Iterator

FRAME = struct.Struct(">BBH")
ESCAPE = 0x7D
FLAG = 0x7E


def stuff(payload: bytes) -> bytes:
    """Byte stuffing as in HDLC."""
    out = bytearray([FLAG])
    for byte in payload:
        if byte in (ESCAPE, FLAG):
            out += bytes([ESCAPE, byte ^ 0x20])
        else:
            out.append(byte)
    out.append(FLAG)
    return bytes(out)


def frames(stream: bytes) -> Iterator[bytes]:
    for part in stream.split(bytes([FLAG])):
        if part:
            yield unstuff(part)


def unstuff(part: bytes) -> bytes:
    out, escaped = bytearray(), False
    for byte in part:
        if escaped:
            out.append(byte ^ 0x20)
            escaped = False
        elif byte == ESCAPE:
            escaped = True
        else:
            out.append(byte)
    return bytes(out)


def xtea_encrypt(block: bytes, key: bytes, rounds: int = 32) -> bytes:  #! bad HANDMADE
    v0, v1 = struct.unpack(">2L", block)  #! maybe
    k = struct.unpack(">4L", key)  #! maybe
    total, delta, mask = 0, 0x9E3779B9, 0xFFFFFFFF  #! maybe
    for _ in range(rounds):  #! maybe
        v0 = (v0 + (((v1 << 4 ^ v1 >> 5) + v1) ^ (total + k[total & 3]))) & mask  #! maybe
        total = (total + delta) & mask  #! maybe
        v1 = (v1 + (((v0 << 4 ^ v0 >> 5) + v0) ^ (total + k[total >> 11 & 3]))) & mask  #! maybe
    return struct.pack(">2L", v0, v1)  #! maybe


def checksum(frame: bytes) -> int:
    total = 0
    for byte in frame:
        total = (total + byte) & 0xFF
    return (0xFF - total + 1) & 0xFF


def wrap(kind: int, sequence: int, payload: bytes) -> bytes:
    body = FRAME.pack(kind, sequence & 0xFF, len(payload)) + payload
    return stuff(body + bytes([checksum(body)]))


def wrap_radio(kind: int, sequence: int, payload: bytes, key: bytes) -> bytes:
    padded = payload.ljust(-(-len(payload) // 8) * 8, b"\0")
    blocks = (padded[i : i + 8] for i in range(0, len(padded), 8))
    return wrap(kind, sequence, b"".join(xtea_encrypt(b, key) for b in blocks))  #! maybe
