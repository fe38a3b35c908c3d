"""Stored passwords and API keys: ``scheme$salt$hash``."""

import base64
import hashlib
import hmac
import ssl

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

ITERATIONS = 600_000
SALT_BYTES = 16


def hash_password(password):
    salt = ssl.RAND_bytes(SALT_BYTES)
    return "$".join(("p2", base64.b64encode(salt).decode(), base64.b64encode(_pbkdf2(password, salt)).decode()))


def verify(password, record):
    scheme, salt, expected = record.split("$")
    if scheme != "p2":
        return False
    computed = _pbkdf2(password, base64.b64decode(salt))
    return hmac.compare_digest(computed, base64.b64decode(expected))


def hash_api_key(api_key, pepper):
    """API keys are long and random: a MAC is enough, and the same key gives the same record."""
    return hmac.new(pepper, api_key.encode(), hashlib.sha256).hexdigest()


def vault_key(passphrase, salt):
    """The key of an operator's vault file."""
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=ITERATIONS)
    return kdf.derive(passphrase.encode())


def _pbkdf2(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS)
