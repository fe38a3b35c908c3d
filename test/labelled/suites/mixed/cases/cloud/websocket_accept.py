import base64
import hashlib
import os

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accept(key: bytes) -> str:
    return base64.b64encode(hashlib.sha1(key + GUID).digest()).decode()  #! maybe


def accept_nonsec(key: bytes) -> str:
    return base64.b64encode(hashlib.sha1(key + GUID, usedforsecurity=False).digest()).decode()


def client_key() -> bytes:
    return base64.b64encode(os.urandom(16))


def mask(data: bytes, key: bytes) -> bytes:
    """Frame masking of RFC 6455; no secrecy is meant."""
    return bytes(b ^ key[i % 4] for i, b in enumerate(data))  #! maybe
