def rc4(key: bytes, data: bytes) -> bytes:  #! bad HANDMADE
    s = list(range(256))  #! maybe
    j = 0  #! maybe
    for i in range(256):  #! maybe
        j = (j + s[i] + key[i % len(key)]) % 256  #! maybe
        s[i], s[j] = s[j], s[i]  #! maybe
    i = j = 0  #! maybe
    out = bytearray()  #! maybe
    for byte in data:  #! maybe
        i = (i + 1) % 256  #! maybe
        j = (j + s[i]) % 256  #! maybe
        s[i], s[j] = s[j], s[i]  #! maybe
        out.append(byte ^ s[(s[i] + s[j]) % 256])  #! maybe
    return bytes(out)  #! maybe


def hide(name: str, key: bytes) -> str:
    return rc4(key, name.encode()).hex()  #! maybe


def permutation(n: int) -> list[int]:
    s = list(range(n))
    for i in range(n // 2):
        s[i], s[n - 1 - i] = s[n - 1 - i], s[i]
    return s


def rotate(values: list[int], k: int) -> list[int]:
    return values[k:] + values[:k]
