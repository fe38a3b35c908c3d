"""Password hashers: strategies behind one interface."""
from __future__ import annotations

import hashlib
import hmac
import os
from abc import ABC, abstractmethod
from typing import Callable, ClassVar, Dict, Type

import bcrypt  #! maybe

REGISTRY: Dict[str, Type["Hasher"]] = {}


def register(name: str) -> Callable[[Type["Hasher"]], Type["Hasher"]]:
    def decorate(cls: Type["Hasher"]) -> Type["Hasher"]:
        cls.name = name
        REGISTRY[name] = cls
        return cls

    return decorate


class Hasher(ABC):
    name: ClassVar[str] = ""

    @abstractmethod
    def encode(self, password: str, salt: bytes) -> str:
        """The stored form of a password."""

    def verify(self, password: str, stored: str) -> bool:
        _, salt, _ = stored.split("$", 2)
        again = self.encode(password, bytes.fromhex(salt))
        return hmac.compare_digest(again, stored)

    def new_salt(self) -> bytes:
        return os.urandom(16)

    def must_update(self, stored: str) -> bool:
        return not stored.startswith(self.name + "$")


@register("pbkdf2")
class Pbkdf2Hasher(Hasher):
    iterations = 600_000

    def encode(self, password: str, salt: bytes) -> str:
        raw = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, self.iterations)
        return f"{self.name}${salt.hex()}${raw.hex()}"


@register("md5")
class Md5Hasher(Hasher):
    def encode(self, password: str, salt: bytes) -> str:
        raw = hashlib.md5(salt + password.encode())  #! bad HASH
        return f"{self.name}${salt.hex()}${raw.hexdigest()}"


@register("pbkdf2md5")
class Pbkdf2Md5Hasher(Hasher):
    def encode(self, password: str, salt: bytes) -> str:
        raw = hashlib.pbkdf2_hmac("md5", password.encode(), salt, 10_000)  #! bad KDF
        return f"{self.name}${salt.hex()}${raw.hex()}"


@register("scrypt")
class ScryptHasher(Hasher):
    work = 2 ** 14

    def encode(self, password: str, salt: bytes) -> str:
        raw = hashlib.scrypt(password.encode(), salt=salt, n=self.work, r=8, p=1)  #! bad KDF
        return f"{self.name}${salt.hex()}${raw.hex()}"


@register("bcrypt")
class BcryptHasher(Hasher):
    def encode(self, password: str, salt: bytes) -> str:
        return bcrypt.hashpw(password.encode(), bcrypt.gensalt(12)).decode()  #! bad KDF

    def verify(self, password: str, stored: str) -> bool:
        return bcrypt.checkpw(password.encode(), stored.encode())  #! bad KDF


def hasher_for(stored: str) -> Hasher:
    name, _, _ = stored.partition("$")
    try:
        return REGISTRY[name]()
    except KeyError:
        raise ValueError(f"no hasher called {name!r}") from None
