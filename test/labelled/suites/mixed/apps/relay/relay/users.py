from __future__ import annotations

import asyncio
import hashlib
import hmac
import random
import secrets
import string
from dataclasses import dataclass

from passlib.context import CryptContext

# Only the first is used for new hashes.
_context = CryptContext(  #! maybe
    schemes=[
        "pbkdf2_sha256",
        "bcrypt",  #! bad KDF
    ],
    deprecated="auto",
)


@dataclass
class Admin:
    name: str
    password_hash: str
    api_key_digest: str = ""


def hash_password(password: str) -> str:
    return _context.hash(password)  #! maybe


def verify_password(password: str, stored: str) -> tuple[bool, str | None]:
    return _context.verify_and_update(password, stored)  #! maybe


async def verify_async(password: str, stored: str) -> bool:
    ok, _ = await asyncio.to_thread(verify_password, password, stored)
    return ok


def new_api_key() -> tuple[str, str]:
    key = secrets.token_urlsafe(32)
    return key, hashlib.sha256(key.encode()).hexdigest()  #! maybe


def check_api_key(admin: Admin, key: str) -> bool:
    digest = hashlib.sha256(key.encode()).hexdigest()  #! maybe
    return hmac.compare_digest(digest, admin.api_key_digest)


def one_time_password() -> str:
    return "".join(random.choices(string.digits, k=6))  #! bad RANDOM


def display_name(rng: random.Random | None = None) -> str:
    rng = rng or random.Random()
    return f"{rng.choice(['brave', 'quiet', 'green'])}-{rng.choice(['otter', 'heron', 'lynx'])}"
