"""One place for the optional cipher package."""
try:
    from Cryptodome.Cipher import AES, ARC4, ChaCha20  #! maybe
    from Cryptodome.Hash import CMAC  #! maybe
except ImportError:
    from Crypto.Cipher import AES, ARC4, ChaCha20  #! maybe
    from Crypto.Hash import CMAC  #! maybe

__all__ = ["AES", "ARC4", "CMAC", "ChaCha20", "pkcs7", "unpkcs7"]


def pkcs7(data: bytes, size: int = 16) -> bytes:
    fill = size - len(data) % size
    return data + bytes([fill]) * fill  #! ok


def unpkcs7(data: bytes) -> bytes:
    return data[: -data[-1]]  #! ok
