"""Custom Django hashers and signers."""
from __future__ import annotations

import hashlib

from django.contrib.auth.hashers import BasePasswordHasher, PBKDF2PasswordHasher, make_password
from django.core.signing import Signer, TimestampSigner
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac


class StrongPBKDF2(PBKDF2PasswordHasher):
    iterations = 1_000_000  #! ok
    digest = hashlib.sha512  #! ok


class FeeblePBKDF2(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_md5"
    digest = hashlib.md5  #! bad hash


class LegacyMD5(BasePasswordHasher):
    algorithm = "legacy_md5"  #! ok

    def encode(self, password: str, salt: str) -> str:
        digest = hashlib.md5((salt + password).encode()).hexdigest()  #! bad password
        return f"{self.algorithm}${salt}${digest}"

    def verify(self, password: str, encoded: str) -> bool:
        return constant_time_compare(encoded, self.encode(password, encoded.split("$")[1]))  #! ok


class LegacySHA1(BasePasswordHasher):
    algorithm = "legacy_sha1"  #! ok

    def encode(self, password: str, salt: str) -> str:
        digest = hashlib.sha1((salt + password).encode()).hexdigest()  #! bad password
        return f"{self.algorithm}${salt}${digest}"


def passwords(raw: str) -> list[str]:
    return [
        make_password(raw),  #! ok
        make_password(raw, hasher="pbkdf2_sha256"),  #! ok
        make_password(raw, hasher="argon2"),  #! bad password
        make_password(raw, hasher="bcrypt_sha256"),  #! bad password
        make_password(raw, hasher="scrypt"),  #! bad password
        make_password(raw, None, "md5"),  #! bad password
        make_password(raw, None, "pbkdf2_sha1"),  #! ok
        make_password(None),  #! ok
    ]


def signers(key: str) -> list[Signer]:
    return [
        Signer(key=key),  #! ok
        Signer(key=key, algorithm="sha512"),  #! ok
        Signer(key=key, algorithm="sha1"),  #! ok
        Signer(key=key, algorithm="md5"),  #! bad hmac
        TimestampSigner(key=key),  #! ok
        TimestampSigner(key=key, algorithm="md5"),  #! bad hmac
    ]


def helpers(secret: str, value: str) -> list[object]:
    return [
        salted_hmac("app.key", value, secret=secret),  #! ok
        salted_hmac("app.key", value, secret=secret, algorithm="sha256"),  #! ok
        salted_hmac("app.key", value, secret=secret, algorithm="md5"),  #! bad hmac
        pbkdf2(value, get_random_string(32), 600000, digest=hashlib.sha256),  #! ok
        pbkdf2(value, get_random_string(32), 600000, digest=hashlib.md5),  #! bad kdf
        pbkdf2(value, get_random_string(32), 10, digest=hashlib.sha256),  #! bad kdf
        get_random_string(32),  #! ok
    ]
