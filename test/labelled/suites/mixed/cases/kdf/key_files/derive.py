from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

DEFAULT_ROUNDS = 600_000


def from_password(pw: bytes, salt: bytes, algorithm, iterations: int = DEFAULT_ROUNDS) -> bytes:
    return PBKDF2HMAC(algorithm, 32, salt, iterations).derive(pw)  #! maybe


def subkey(master: bytes, purpose: bytes, algorithm=None) -> bytes:
    return HKDF(algorithm or hashes.SHA256(), 32, None, purpose).derive(master)  #! maybe
