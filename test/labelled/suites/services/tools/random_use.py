"""Where randomness is drawn: keys and tokens (must be strong), jitter and tests (need not be)."""
from __future__ import annotations

import os
import random
import secrets
import string
import time
from random import choice, randint, sample
from random import SystemRandom

import numpy as np

LETTERS = string.ascii_letters + string.digits
secure = SystemRandom()  #! ok
rng = random.Random(42)  #! ok


def otp() -> str:
    otp_code = "".join(str(randint(0, 9)) for _ in range(6))  #! bad random
    return otp_code


def otp_secure() -> str:
    return "".join(str(secure.randint(0, 9)) for _ in range(6))  #! ok


def generate_password(length: int = 16) -> str:
    return "".join(choice(LETTERS) for _ in range(length))  #! bad random


def generate_password_secure(length: int = 16) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(length))  #! ok


def make_salt() -> bytes:
    salt = bytes(random.getrandbits(8) for _ in range(16))  #! bad random
    return salt


def make_salt_secure() -> bytes:
    return os.urandom(16)  #! ok


def make_aes_key() -> bytes:
    aes_key = random.randbytes(32)  #! bad random
    return aes_key


def make_aes_key_secure() -> bytes:
    return secrets.token_bytes(32)  #! ok


def make_iv() -> bytes:
    iv = bytes(sample(range(256), 16))  #! bad random
    return iv


def make_iv_secure() -> bytes:
    iv = os.urandom(16)  #! ok
    return iv


def session_token() -> str:
    return hex(random.getrandbits(128))[2:]  #! bad random


def invite_token(user: str) -> str:
    random.seed(time.time())  #! maybe
    token = f"{user}-{random.random()}"  #! bad random
    return token


def numpy_key() -> bytes:
    secret_key = np.random.bytes(32)  #! bad random
    return secret_key


def numpy_noise(shape: tuple[int, ...]) -> np.ndarray:
    return np.random.default_rng(7).normal(size=shape)  #! ok


def backoff(attempt: int) -> float:
    return min(60.0, 2**attempt) * random.uniform(0.5, 1.5)  #! ok


def shuffle_hosts(hosts: list[str]) -> list[str]:
    hosts = list(hosts)
    random.shuffle(hosts)  #! ok
    return hosts


def pick_greeting() -> str:
    return random.choice(["Hello", "Hi", "Welcome back"])  #! ok


def sampled(rate: float) -> bool:
    return random.random() < rate  #! ok


def fake_user() -> dict[str, object]:
    return {
        "name": random.choice(["ann", "bob"]),  #! ok
        "age": randint(18, 90),  #! ok
        "colour": choice(["red", "blue"]),  #! ok
        "password": "".join(choice(LETTERS) for _ in range(12)),  #! bad random
    }


def dice(n: int) -> list[int]:
    return [rng.randint(1, 6) for _ in range(n)]  #! ok


def monte_carlo(n: int) -> float:
    inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n))  #! ok
    return 4 * inside / n


def quiz(words: list[str]) -> list[str]:
    return sample(words, k=min(5, len(words)))  #! ok


class KeyFactory:
    def __init__(self, size: int = 32) -> None:
        self.size = size

    def private_key(self) -> int:
        return random.randrange(2**256)  #! bad random

    def nonce(self) -> bytes:
        return secrets.token_bytes(12)  #! ok

    def api_key(self) -> str:
        api_key = "".join(random.choices(LETTERS, k=self.size))  #! bad random
        return api_key

    def api_key_secure(self) -> str:
        return secrets.token_hex(self.size)  #! ok

    def csrf(self) -> str:
        return "csrf-" + "%x" % random.randint(0, 2**64)  #! bad random
