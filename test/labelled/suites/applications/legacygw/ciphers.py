"""Ciphers of the field devices, in Python because the boards have no OpenSSL."""
import hashlib
import struct
from itertools import cycle, islice

__all__ = ["AesBlock", "RC4", "feistel", "hide", "keystream_xor", "rotate", "scramble", "xtea"]

SBOX = bytes.fromhex(  #! maybe
    "637c777bf26b6fc53001672bfed7ab76ca82c97dfa5947f0add4a2af9ca472c0"
    "b7fd9326363ff7cc34a5e5f171d8311504c723c31896059a071280e2eb27b275"
    "09832c1a1b6e5aa0523bd6b329e32f8453d100ed20fcb15b6acbbe394a4c58cf"
    "d0efaafb434d338545f9027f503c9fa851a3408f929d38f5bcb6da2110fff3d2"
    "cd0c13ec5f974417c4a77e3d645d197360814fdc222a908846eeb814de5e0bdb"
    "e0323a0a4906245cc2d3ac629195e479e7c8376d8dd54ea96c56f4ea657aae08"
    "ba78252e1ca6b4c6e8dd741f4bbd8b8a703eb5664803f60e613557b986c11d9e"
    "e1f8981169d98e949b1e87e9ce5528df8ca1890dbfe6426841992d0fb054bb16"
)
RCON = (0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0x1B, 0x36)


class RC4:
    def __init__(self, key: bytes):
        self.box = list(range(256))
        self.i = self.j = j = 0
        for i in range(256):
            j = (j + self.box[i] + key[i % len(key)]) % 256  #! maybe
            self.box[i], self.box[j] = self.box[j], self.box[i]

    def crypt(self, data: bytes) -> bytes:
        box, out = self.box, bytearray()
        for byte in data:
            self.i = (self.i + 1) % 256
            self.j = (self.j + box[self.i]) % 256
            box[self.i], box[self.j] = box[self.j], box[self.i]
            out.append(byte ^ box[(box[self.i] + box[self.j]) % 256])  #! bad HANDMADE
        return bytes(out)


def xtea(block: bytes, key: bytes, rounds: int = 32) -> bytes:
    left, right = struct.unpack(">2L", block)
    words = struct.unpack(">4L", key)
    total, delta, mask = 0, 0x9E3779B9, 0xFFFFFFFF
    for _ in range(rounds):
        left = (left + ((right << 4 ^ right >> 5) + right ^ total + words[total & 3])) & mask  #! maybe
        total = (total + delta) & mask
        right = (right + ((left << 4 ^ left >> 5) + left ^ total + words[total >> 11 & 3])) & mask  #! bad HANDMADE
    return struct.pack(">2L", left, right)


class AesBlock:
    """AES-128, one block at a time."""

    def __init__(self, key: bytes):
        words = [list(key[i : i + 4]) for i in range(0, 16, 4)]
        for i in range(4, 44):
            word = list(words[-1])
            if i % 4 == 0:
                word = [SBOX[b] for b in word[1:] + word[:1]]
                word[0] ^= RCON[i // 4 - 1]
            words.append([a ^ b for a, b in zip(word, words[-4])])
        self.round_keys = [sum(words[i : i + 4], []) for i in range(0, 44, 4)]

    @staticmethod
    def _mix(column: list[int]) -> list[int]:
        def double(value: int) -> int:
            return (value << 1) ^ 0x11B if value & 0x80 else value << 1

        every = column[0] ^ column[1] ^ column[2] ^ column[3]
        return [column[i] ^ every ^ double(column[i] ^ column[(i + 1) % 4]) for i in range(4)]

    def encrypt(self, block: bytes) -> bytes:
        state = [a ^ b for a, b in zip(block, self.round_keys[0])]
        for number, round_key in enumerate(self.round_keys[1:], 1):
            state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]  #! bad HANDMADE
            if number < 10:
                state = sum((self._mix(state[i : i + 4]) for i in range(0, 16, 4)), [])
            state = [a ^ b for a, b in zip(state, round_key)]  #! maybe
        return bytes(state)


def hide(data: bytes, key: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(data, cycle(key)))  #! bad HANDMADE


def scramble(data: bytes, secret_key: bytes) -> bytes:
    stretched = bytes(islice(cycle(secret_key), len(data)))
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(stretched, "big")  #! bad HANDMADE
    return mixed.to_bytes(len(data), "big")


def keystream_xor(data: bytes, key: bytes, nonce: bytes) -> bytes:
    out = bytearray()
    for number, start in enumerate(range(0, len(data), 32)):
        pad = hashlib.sha256(key + nonce + number.to_bytes(4, "big")).digest()  #! maybe
        out += bytes(map(int.__xor__, data[start : start + 32], pad))  #! bad HANDMADE
    return bytes(out)


def feistel(block: bytes, subkeys: list[bytes]) -> bytes:
    left, right = block[:8], block[8:]
    for subkey in subkeys:
        mask = hashlib.sha256(subkey + right).digest()  #! maybe
        left, right = right, bytes(a ^ b for a, b in zip(left, mask))  #! bad HANDMADE
    return right + left


def rotate(text: str, by: int = 13) -> str:
    """ROT13 of the fortune messages on the consoles."""
    upper, lower = ord("A"), ord("a")
    return "".join(
        chr((ord(c) - base + by) % 26 + base) if c.isalpha() and c.isascii() else c  #! ok
        for c in text
        for base in [lower if c.islower() else upper]
    )
