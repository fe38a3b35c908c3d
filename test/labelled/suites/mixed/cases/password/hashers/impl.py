import hashlib
import secrets

import bcrypt  #! maybe

from .registry import Hasher, register


@register("bcrypt")
class Bcrypt(Hasher):
    rounds = 12

    def hash(self, password: str) -> str:
        return bcrypt.hashpw(password.encode(), bcrypt.gensalt(self.rounds)).decode()  #! bad KDF


@register("scrypt")
class Scrypt(Hasher):
    def hash(self, password: str) -> str:
        salt = secrets.token_bytes(16)
        raw = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)  #! bad KDF
        return f"{salt.hex()}${raw.hex()}"


@register("pbkdf2")
class Pbkdf2(Hasher):
    iterations = 600_000

    def hash(self, password: str) -> str:
        salt = secrets.token_bytes(16)
        raw = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, self.iterations)
        return f"{salt.hex()}${raw.hex()}"


@register("pbkdf2-fast")
class FastPbkdf2(Pbkdf2):
    iterations = 50  #! maybe
