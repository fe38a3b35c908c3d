"""Password storage for three generations of the product."""
from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from typing import Protocol

try:
    import bcrypt  #! maybe
except ImportError:
    bcrypt = None
try:
    from argon2 import PasswordHasher  #! maybe
    from argon2.low_level import Type, hash_secret  #! maybe
except ImportError:
    PasswordHasher = None
import crypt  #! maybe

from passlib.context import CryptContext  #! maybe
from passlib.hash import bcrypt as pl_bcrypt  #! maybe
from passlib.hash import apr_md5_crypt, ldap_salted_sha1, md5_crypt, pbkdf2_sha256, pbkdf2_sha512, sha256_crypt  #! maybe
from werkzeug.security import check_password_hash, generate_password_hash


class Scheme(Protocol):
    def hash(self, password: str) -> str: ...


class Md5Scheme:
    def hash(self, password: str) -> str:
        return hashlib.md5(password.encode()).hexdigest()  #! bad password


class Md5SaltedScheme:
    def hash(self, password: str) -> str:
        salt = os.urandom(16).hex()
        return salt + "$" + hashlib.md5((salt + password).encode()).hexdigest()  #! bad password


class ShaScheme:
    def hash(self, password: str) -> str:
        return hashlib.sha256(password.encode()).hexdigest()  #! bad password


class ShaSaltedScheme:
    def hash(self, password: str) -> str:
        salt = secrets.token_hex(16)  #! ok
        return salt + "$" + hashlib.sha512(salt.encode() + password.encode("utf-8")).hexdigest()  #! bad password


class Pbkdf2Scheme:
    rounds = 600_000

    def hash(self, password: str) -> str:
        salt = secrets.token_bytes(16)  #! ok
        key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, self.rounds)  #! ok
        return f"pbkdf2${self.rounds}${salt.hex()}${key.hex()}"

    def verify(self, password: str, stored: str) -> bool:
        _, rounds, salt, key = stored.split("$")
        got = hashlib.pbkdf2_hmac("sha256", password.encode(), bytes.fromhex(salt), int(rounds))  #! ok
        return hmac.compare_digest(got.hex(), key)  #! ok


class WeakPbkdf2Scheme(Pbkdf2Scheme):
    rounds = 50  #! maybe

    def hash(self, password: str) -> str:
        return hashlib.pbkdf2_hmac("sha256", password.encode(), b"static", 100_000).hex()  #! bad kdf


class ScryptScheme:
    def hash(self, password: str) -> str:
        return hashlib.scrypt(password.encode(), salt=os.urandom(16), n=2**15, r=8, p=1, maxmem=2**26).hex()  #! bad kdf


class BcryptScheme:
    def hash(self, password: str) -> str:
        return bcrypt.hashpw(password.encode(), bcrypt.gensalt(rounds=12)).decode()  #! bad password


class ArgonScheme:
    hasher = PasswordHasher() if PasswordHasher else None  #! bad password

    def hash(self, password: str) -> str:
        return hash_secret(password.encode(), os.urandom(16), 2, 65536, 4, 32, Type.ID).decode()  #! bad password


class UnixScheme:
    def hash(self, password: str) -> str:
        return crypt.crypt(password, crypt.mksalt(crypt.METHOD_SHA512))  #! bad password


class UnixMd5Scheme:
    def hash(self, password: str) -> str:
        return crypt.crypt(password, crypt.METHOD_MD5)  #! bad password


modern = CryptContext(schemes=["pbkdf2_sha256", "pbkdf2_sha512"], pbkdf2_sha256__rounds=600000)  #! ok
mixed = CryptContext(
    schemes=[
        "pbkdf2_sha256",  #! ok
        "bcrypt",  #! bad password
        "argon2",  #! bad password
        "md5_crypt",  #! bad password
        "ldap_salted_md5",  #! bad password
    ],
    deprecated="auto",
)


def passlib_all(password: str) -> list[str]:
    return [
        pbkdf2_sha256.hash(password),  #! ok
        pbkdf2_sha512.using(rounds=250000).hash(password),  #! ok
        md5_crypt.hash(password),  #! bad password
        apr_md5_crypt.hash(password),  #! bad password
        sha256_crypt.hash(password),  #! bad password
        ldap_salted_sha1.hash(password),  #! bad password
        pl_bcrypt.using(rounds=12).hash(password),  #! bad password
    ]


def werkzeug_all(password: str) -> list[str]:
    return [
        generate_password_hash(password),  #! bad password
        generate_password_hash(password, method="scrypt"),  #! bad password
        generate_password_hash(password, method="scrypt:32768:8:1"),  #! bad password
        generate_password_hash(password, method="pbkdf2:sha256:600000"),  #! ok
        generate_password_hash(password, "pbkdf2:sha512:210000", salt_length=16),  #! ok
        generate_password_hash(password, method="pbkdf2:md5"),  #! bad password
    ]


def check(stored: str, password: str) -> bool:
    return check_password_hash(stored, password)  #! ok
