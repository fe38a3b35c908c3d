"""Password storage: the current scheme and the ones we imported users with."""
from __future__ import annotations

import base64
import getpass
import hashlib
import hmac
import importlib
import os
import random
import secrets
from typing import ClassVar

from werkzeug.security import generate_password_hash

from authd import settings

try:
    from argon2 import PasswordHasher  #! maybe
except ImportError:
    PasswordHasher = None

try:
    _bcrypt = importlib.import_module("bcrypt")  #! maybe
except ImportError:
    _bcrypt = None

REGISTRY: dict[str, "BaseHasher"] = {}


def register(cls: type["BaseHasher"]) -> type["BaseHasher"]:
    REGISTRY[cls.name] = cls()
    return cls


class BaseHasher:
    name: ClassVar[str] = ""
    prf = "sha256"
    rounds = 600_000

    def salt(self) -> bytes:
        return secrets.token_bytes(settings.CURRENT_KDF["salt_size"])  #! ok

    def derive(self, password: bytes, salt: bytes) -> bytes:
        return hashlib.pbkdf2_hmac(self.prf, password, salt, self.rounds)  #! bad KDF

    def encode(self, password: bytes, salt: bytes) -> str:
        raw = base64.b64encode(self.derive(password, salt)).decode()
        return f"{self.name}${salt.hex()}${raw}"

    def verify(self, password: bytes, encoded: str) -> bool:
        salt = bytes.fromhex(encoded.split("$")[1])
        return hmac.compare_digest(self.encode(password, salt), encoded)  #! ok


@register
class Pbkdf2Sha1(BaseHasher):
    name = "pbkdf2_sha1"
    prf = "sha1"  #! ok


@register
class Pbkdf2Md5(BaseHasher):
    name = "pbkdf2_md5"
    prf = "md5"  #! maybe


@register
class Pbkdf2Current(BaseHasher):
    name = "pbkdf2"

    def derive(self, password: bytes, salt: bytes) -> bytes:
        cfg = settings.CURRENT_KDF
        return hashlib.pbkdf2_hmac(cfg["prf"], password, salt, cfg["rounds"])  #! ok


@register
class Pbkdf2Imported(Pbkdf2Current):
    name = "pbkdf2_imported"

    def salt(self) -> bytes:
        return bytes(random.getrandbits(8) for _ in range(16))  #! bad RANDOM

    def derive(self, password: bytes, salt: bytes) -> bytes:
        cfg = settings.IMPORTED_KDF
        return hashlib.pbkdf2_hmac(cfg["prf"], password, salt, cfg["rounds"])  #! bad KDF


@register
class SaltedDigest(BaseHasher):
    name = "salted"

    def derive(self, password: bytes, salt: bytes) -> bytes:
        return hashlib.sha256(salt + password).digest()  #! bad KDF


@register
class Stretched(BaseHasher):
    name = "stretched"
    rounds = 20_000

    def derive(self, password: bytes, salt: bytes) -> bytes:
        block = salt
        for _ in range(self.rounds):
            block = hashlib.sha512(block + password).digest()  #! bad KDF
        return block


@register
class Scrypt(BaseHasher):
    name = "scrypt"
    params: ClassVar[dict[str, int]] = {"n": 2**14, "r": 8, "p": 1}

    def derive(self, password: bytes, salt: bytes) -> bytes:
        return hashlib.scrypt(password, salt=salt, **self.params)  #! bad KDF


@register
class Bcrypt(BaseHasher):
    name = "bcrypt"

    def encode(self, password: bytes, salt: bytes) -> str:
        return _bcrypt.hashpw(password, _bcrypt.gensalt(rounds=12)).decode()  #! bad MODULE

    def verify(self, password: bytes, encoded: str) -> bool:
        return _bcrypt.checkpw(password, encoded.encode())  #! bad MODULE


def portal_hash(password: str) -> str:
    """Format shared with the old Flask portal."""
    return generate_password_hash(password)  #! bad KDF


def portal_hash_v2(password: str) -> str:
    return generate_password_hash(password, method="pbkdf2:sha256:600000")  #! ok


def vault_hash(password: str) -> str:
    return PasswordHasher(time_cost=3).hash(password)  #! bad MODULE


def make_password(password: str, scheme: str = "pbkdf2") -> str:
    hasher = REGISTRY[scheme]
    return hasher.encode(password.encode(), hasher.salt())


def check_password(password: str, encoded: str) -> bool:
    return REGISTRY[encoded.split("$", 1)[0]].verify(password.encode(), encoded)


def ask_password(prompt: str = "Password (sha256 of it is stored): ") -> str:
    first = os.environ.get("AUTHD_PASSWORD") or getpass.getpass(prompt)  #! ok
    if not hmac.compare_digest(first.encode(), getpass.getpass("Again: ").encode()):  #! ok
        raise ValueError("passwords differ")
    return first
