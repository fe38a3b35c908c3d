"""The field bus: devices of 1998, each with a cipher of its own making."""
from __future__ import annotations

from typing import Iterable, Iterator

POLY = 0xA001


def crc16(data: bytes) -> int:
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ POLY if crc & 1 else crc >> 1
    return crc


def parity(data: bytes) -> int:
    result = 0
    for byte in data:
        result ^= byte
    return result


class StreamCipher:
    """RC4 as the meters speak it."""

    def __init__(self, key: bytes) -> None:
        self.state = list(range(256))  #! maybe
        j = 0
        for i in range(256):  #! maybe
            j = (j + self.state[i] + key[i % len(key)]) % 256  #! bad HANDMADE
            self.state[i], self.state[j] = self.state[j], self.state[i]  #! maybe

    def stream(self) -> Iterator[int]:
        i = j = 0
        state = self.state
        while True:
            i = (i + 1) % 256  #! maybe
            j = (j + state[i]) % 256  #! maybe
            state[i], state[j] = state[j], state[i]  #! maybe
            yield state[(state[i] + state[j]) % 256]  #! maybe

    def crypt(self, data: bytes) -> bytes:
        return bytes(byte ^ pad for byte, pad in zip(data, self.stream()))  #! maybe


def scramble(data: bytes, key: bytes) -> bytes:
    return bytes(byte ^ key[i % len(key)] for i, byte in enumerate(data))  #! bad HANDMADE


def xor_flags(left: int, right: int) -> int:
    return left ^ right


def checksum_frames(frames: Iterable[bytes]) -> Iterator[bytes]:
    for frame in frames:
        yield frame + crc16(frame).to_bytes(2, "little")


def meter_rsa(message: int, exponent: int, modulus: int) -> int:
    return pow(message, exponent, modulus)  #! bad HANDMADE


def wheel(position: int, step: int, size: int = 256) -> int:
    return (position + step) % size


def fnv1a(data: bytes) -> int:
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value
