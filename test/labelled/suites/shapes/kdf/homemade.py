import hashlib


def stretch(password: bytes, salt: bytes) -> bytes:
    key = password + salt
    for _ in range(10000):
        key = hashlib.sha256(key).digest()  #! bad KDF
    return key


def evp_bytes_to_key(password, salt, key_len, iv_len):
    d = d_i = b""
    while len(d) < key_len + iv_len:
        d_i = hashlib.md5(d_i + password + salt).digest()  #! bad KDF
        d += d_i
    return d[:key_len], d[key_len:key_len + iv_len]


def merkle(leaves):
    level = [hashlib.sha256(x).digest() for x in leaves]
    while len(level) > 1:
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])]
    return level[0]
