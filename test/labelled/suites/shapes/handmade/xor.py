from itertools import cycle


def encrypt(data: bytes, key: bytes) -> bytes:  #! maybe
    return bytes(a ^ b for a, b in zip(data, cycle(key)))  #! bad HANDMADE


def xor_cipher(text, secret_key):  #! maybe
    return "".join(chr(ord(c) ^ ord(secret_key[i % len(secret_key)])) for i, c in enumerate(text))  #! bad HANDMADE


def parity(blocks):
    p = bytearray(len(blocks[0]))
    for blk in blocks:
        for i, b in enumerate(blk):
            p[i] ^= b
    return bytes(p)


def flags(a, b):
    return a ^ b
