from itertools import cycle

MASTER_KEY = b"\x13\x37\xca\xfe\xba\xbe"


def xor_encrypt(data: bytes, key: bytes) -> bytes:  #! bad HANDMADE
    return bytes(b ^ k for b, k in zip(data, cycle(key)))  #! maybe


def obfuscate(password: str) -> bytes:  #! bad HANDMADE
    out = bytearray()  #! maybe
    for i, ch in enumerate(password.encode()):  #! maybe
        out.append(ch ^ MASTER_KEY[i % len(MASTER_KEY)])  #! maybe
    return bytes(out)  #! maybe


def load(blob: bytes) -> bytes:
    return xor_encrypt(blob, MASTER_KEY)  #! maybe


def symmetric_difference(a: set, b: set) -> set:
    return a ^ b


def parity(block: bytes) -> int:
    acc = 0
    for b in block:
        acc ^= b
    return acc


def raid5(stripes: list[bytes]) -> bytes:
    out = bytearray(len(stripes[0]))
    for s in stripes:
        for i, b in enumerate(s):
            out[i] ^= b
    return bytes(out)


def gray_code(n: int) -> int:
    return n ^ (n >> 1)


def toggle(flags: int, mask: int) -> int:
    return flags ^ mask
