import math
import struct

_S = ([7, 12, 17, 22] * 4) + ([5, 9, 14, 20] * 4) + ([4, 11, 16, 23] * 4) + ([6, 10, 15, 21] * 4)  #! maybe
_K = [int(abs(math.sin(i + 1)) * 2**32) & 0xFFFFFFFF for i in range(64)]  #! maybe


def _rotl(x: int, n: int) -> int:  #! maybe
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF  #! maybe


def md5(message: bytes) -> bytes:  #! bad HANDMADE
    a0, b0, c0, d0 = 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476  #! maybe
    length = len(message) * 8  #! maybe
    message += b"\x80"  #! maybe
    message += b"\0" * ((56 - len(message)) % 64) + struct.pack("<Q", length)  #! maybe
    for off in range(0, len(message), 64):  #! maybe
        m = struct.unpack("<16I", message[off : off + 64])  #! maybe
        a, b, c, d = a0, b0, c0, d0  #! maybe
        for i in range(64):  #! maybe
            if i < 16:  #! maybe
                f, g = (b & c) | (~b & d), i  #! maybe
            elif i < 32:  #! maybe
                f, g = (d & b) | (~d & c), (5 * i + 1) % 16  #! maybe
            elif i < 48:  #! maybe
                f, g = b ^ c ^ d, (3 * i + 5) % 16  #! maybe
            else:  #! maybe
                f, g = c ^ (b | ~d), (7 * i) % 16  #! maybe
            f = (f + a + _K[i] + m[g]) & 0xFFFFFFFF  #! maybe
            a, d, c, b = d, c, b, (b + _rotl(f, _S[i])) & 0xFFFFFFFF  #! maybe
        a0 = (a0 + a) & 0xFFFFFFFF  #! maybe
        b0 = (b0 + b) & 0xFFFFFFFF  #! maybe
        c0 = (c0 + c) & 0xFFFFFFFF  #! maybe
        d0 = (d0 + d) & 0xFFFFFFFF  #! maybe
    return struct.pack("<4I", a0, b0, c0, d0)  #! maybe


def wave_table(n: int = 64) -> list[int]:
    return [int(math.sin(2 * math.pi * i / n) * 32767) for i in range(n)]
