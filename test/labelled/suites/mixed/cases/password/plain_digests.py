import hashlib
import hmac
import os
from dataclasses import dataclass


@dataclass
class User:
    name: str
    password_hash: str = ""
    salt: bytes = b""


def register(user: User, password: str) -> None:
    user.password_hash = hashlib.sha256(password.encode()).hexdigest()  #! bad KDF


def register_salted(user: User, password: str) -> None:
    user.salt = os.urandom(16)
    user.password_hash = hashlib.sha512(user.salt + password.encode()).hexdigest()  #! bad KDF


def register_md5(user: User, password: str) -> None:
    user.password_hash = hashlib.md5(password.encode()).hexdigest()  #! bad KDF


def register_good(user: User, password: str) -> None:
    user.salt = os.urandom(16)
    user.password_hash = hashlib.pbkdf2_hmac(
        "sha256", password.encode(), user.salt, 600_000
    ).hex()


def check(user: User, password: str) -> bool:
    want = hashlib.pbkdf2_hmac("sha256", password.encode(), user.salt, 600_000).hex()
    return hmac.compare_digest(want, user.password_hash)


def pwned_prefix(password: str) -> str:
    return hashlib.sha1(password.encode()).hexdigest()[:5]  #! maybe


def avatar(user: User) -> str:
    return hashlib.sha256(user.name.strip().lower().encode()).hexdigest()
