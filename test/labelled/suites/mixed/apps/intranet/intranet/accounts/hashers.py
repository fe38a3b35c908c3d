"""Hashers of the systems that the intranet has swallowed."""
from __future__ import annotations

import hashlib

from django.contrib.auth.hashers import BasePasswordHasher, PBKDF2PasswordHasher, mask_hash
from django.utils.crypto import constant_time_compare, pbkdf2


class WikiPasswordHasher(BasePasswordHasher):
    """``:B:salt:md5(salt-md5(password))`` of the old wiki."""

    algorithm = "wiki_b"

    def encode(self, password: str, salt: str) -> str:
        inner = hashlib.md5(password.encode()).hexdigest()  #! bad KDF
        outer = hashlib.md5(f"{salt}-{inner}".encode()).hexdigest()  #! bad KDF
        return f"{self.algorithm}${salt}${outer}"

    def verify(self, password: str, encoded: str) -> bool:
        _, salt, _ = encoded.split("$", 2)
        return constant_time_compare(encoded, self.encode(password, salt))

    def safe_summary(self, encoded: str) -> dict[str, str]:
        algorithm, salt, digest = encoded.split("$", 2)
        return {"algorithm": algorithm, "salt": mask_hash(salt), "hash": mask_hash(digest)}

    def must_update(self, encoded: str) -> bool:
        return True

    def harden_runtime(self, password: str, encoded: str) -> None:
        """Nothing to do."""


class TerminalPasswordHasher(PBKDF2PasswordHasher):
    """The time terminals have no strength for more rounds."""

    algorithm = "pbkdf2_terminal"
    iterations = 600  #! bad KDF


class ArchivePasswordHasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_archive"
    iterations = 800_000
    digest = hashlib.sha512


def derive_archive_key(password: str, salt: bytes) -> bytes:
    return pbkdf2(password, salt, ArchivePasswordHasher.iterations, digest=hashlib.sha256)


def derive_terminal_key(password: str) -> bytes:
    return pbkdf2(password, b"terminal", 2000, digest=hashlib.sha256)  #! bad KDF
