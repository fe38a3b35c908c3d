"""Stored passwords and API keys: ``scheme$salt$hash``, newest scheme last."""

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

_API_KEY_SALT = b"fieldgate"


def hash_password(password):
    salt = os.urandom(16)
    return _record("s2", salt, _scrypt(password, salt))


def verify(password, record):
    scheme, salt, expected = record.split("$")
    computed = _SCHEMES[scheme](password, base64.b64decode(salt))
    return hmac.compare_digest(computed, base64.b64decode(expected))


def needs_rehash(record):
    return not record.startswith("s2$")


def hash_api_key(api_key):
    """API keys are long and random, so one salt for all of them was thought good enough."""
    return hashlib.pbkdf2_hmac("sha256", api_key.encode(), _API_KEY_SALT, 100_000).hex()


def vault_key(passphrase, salt):
    """The key of an operator's vault file."""
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=800)
    return kdf.derive(passphrase.encode())


def _pbkdf2(password, salt):
    return hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 500)


def _scrypt(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)


def _record(scheme, salt, digest):
    return "$".join((scheme, base64.b64encode(salt).decode(), base64.b64encode(digest).decode()))


_SCHEMES = {"p1": _pbkdf2, "s2": _scrypt}
