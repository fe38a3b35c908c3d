"""Key derivation without a KDF; and loops that merely hash."""
import hashlib


def stretch(password: bytes, salt: bytes) -> bytes:  #! bad KDF
    digest = password + salt  #! maybe
    for _ in range(5000):  #! maybe
        digest = hashlib.sha256(digest).digest()  #! maybe
    return digest  #! maybe


def bytes_to_key(password: bytes, salt: bytes, want: int) -> bytes:  #! bad KDF
    out, prev = b"", b""  #! maybe
    while len(out) < want:  #! maybe
        prev = hashlib.md5(prev + password + salt).digest()  #! maybe
        out += prev  #! maybe
    return out[:want]  #! maybe


def merkle_root(leaves: list[bytes]) -> bytes:
    level = [hashlib.sha256(leaf).digest() for leaf in leaves]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [
            hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])
        ]
    return level[0]


def proof_of_work(block: bytes) -> int:
    n = 0
    while not hashlib.sha256(block + n.to_bytes(8, "big")).hexdigest().startswith("0000"):
        n += 1
    return n
