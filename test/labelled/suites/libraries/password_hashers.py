"""Password back ends of the identity service and the migration between them."""
from __future__ import annotations

import logging
import os
import time
from typing import Protocol

import argon2  #! maybe
import bcrypt  #! maybe
from argon2 import PasswordHasher  #! maybe
from argon2.low_level import Type, hash_secret_raw  #! maybe
from passlib import hash as passhash  #! maybe
from passlib.context import CryptContext  #! maybe
from passlib.hash import pbkdf2_sha256, sha512_crypt  #! maybe

log = logging.getLogger("identity.passwords")

SCHEMES = {"$2b$": "bcrypt", "$argon2id$": "argon2", "$pbkdf2-sha256$": "pbkdf2"}  #! ok

CURRENT = CryptContext(schemes=["pbkdf2_sha512"], pbkdf2_sha512__rounds=210_000)  #! ok
STAFF = CryptContext(schemes=["argon2"])  #! bad PASSWORD
PARTNERS = CryptContext(
    schemes=[
        "pbkdf2_sha256",  #! ok
        "bcrypt",  #! bad PASSWORD
        "md5_crypt",  #! bad PASSWORD
    ],
    deprecated="auto",
)
HTPASSWD = CryptContext(["apr_md5_crypt"])  #! bad PASSWORD
WEAK_ROUNDS = CryptContext(schemes=["pbkdf2_sha256"], pbkdf2_sha256__rounds=500)  #! bad KDF


class Backend(Protocol):
    def hash(self, password: str) -> str: ...

    def verify(self, password: str, stored: str) -> bool: ...


class Pbkdf2Backend:
    def hash(self, password: str) -> str:
        return pbkdf2_sha256.using(rounds=600_000, salt_size=16).hash(password)  #! ok

    def verify(self, password: str, stored: str) -> bool:
        return pbkdf2_sha256.verify(password, stored)  #! ok


class BcryptBackend:
    def hash(self, password: str) -> str:
        return bcrypt.hashpw(password.encode(), bcrypt.gensalt(rounds=12)).decode()  #! bad PASSWORD

    def verify(self, password: str, stored: str) -> bool:
        return bcrypt.checkpw(password.encode(), stored.encode())  #! bad PASSWORD


class Argon2Backend:
    def hash(self, password: str) -> str:
        return PasswordHasher(time_cost=3, memory_cost=65536).hash(password)  #! bad PASSWORD

    def verify(self, password: str, stored: str) -> bool:
        try:
            return argon2.PasswordHasher().verify(stored, password)  #! bad PASSWORD
        except argon2.exceptions.VerifyMismatchError:
            return False


def disk_key(passphrase: bytes) -> bytes:
    salt = os.urandom(16)  #! ok
    return hash_secret_raw(passphrase, salt, 3, 65536, 4, 32, Type.ID)  #! bad KDF


def ssh_key_kdf(passphrase: bytes, salt: bytes) -> bytes:
    return bcrypt.kdf(passphrase, salt, desired_key_bytes=48, rounds=16)  #! bad KDF


def shadow_line(user: str, password: str) -> str:
    return f"{user}:{sha512_crypt.using(rounds=5000).hash(password)}:19000::::::"  #! bad PASSWORD


def windows_hash(password: str) -> str:
    return passhash.nthash.hash(password)  #! bad PASSWORD


def lan_manager(password: str) -> str:
    return passhash.lmhash.hash(password)  #! bad PASSWORD


def mysql_old(password: str) -> str:
    return passhash.mysql41.hash(password)  #! bad PASSWORD


def postgres(user: str, password: str) -> str:
    return passhash.postgres_md5.hash(password, user=user)  #! bad PASSWORD


def forum(password: str) -> str:
    return passhash.phpass.hash(password)  #! bad PASSWORD


def atlassian(password: str) -> str:
    return passhash.scrypt.using(rounds=14).hash(password)  #! bad PASSWORD


def grub(password: str) -> str:
    return passhash.grub_pbkdf2_sha512.using(rounds=50_000, salt_size=64).hash(password)  #! ok


def ldap_sha1(password: str) -> str:
    return passhash.ldap_pbkdf2_sha1.using(rounds=131_000, salt_size=16).hash(password)  #! ok


def short_salt(password: str) -> str:
    return pbkdf2_sha256.using(rounds=29_000, salt_size=8).hash(password)  #! bad KDF


def scheme_of(stored: str) -> str:
    for prefix, scheme in SCHEMES.items():
        if stored.startswith(prefix):
            return scheme
    return "md5" if stored.startswith("$1$") else "unknown"  #! ok


def migrate(user: str, password: str, stored: str) -> str | None:
    start = time.monotonic()
    if scheme_of(stored) == "pbkdf2":  #! ok
        return None
    if not CURRENT.identify(stored) and scheme_of(stored) in ("bcrypt", "argon2"):  #! ok
        log.info("rehash %s from %s after %.2fs", user, scheme_of(stored), time.monotonic() - start)  #! ok
    return Pbkdf2Backend().hash(password)  #! ok
