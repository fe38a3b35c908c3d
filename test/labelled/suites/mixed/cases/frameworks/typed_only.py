"""Names of weak algorithms in places where nothing runs."""
from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from hashlib import md5

    _x = md5(b"")

Algo = Literal["md5", "sha1", "sha256"]
log = logging.getLogger("crypto")
HELP = """
usage: sum [--md5 | --sha256] FILE
    hashlib.md5(data) is no longer used
"""


class Hasher(Protocol):
    def update(self, data: bytes) -> None: ...

    def hexdigest(self) -> str: ...


def describe(algo: Algo) -> str:
    """Describe *algo*.

    >>> describe("md5")
    'broken'
    """
    return {"md5": "broken", "sha1": "deprecated", "sha256": "fine"}[algo]


def warn(used: str) -> None:
    if used == "md5":
        log.warning("MD5 is not approved; DES and RC4 neither")


def finish(h: Hasher) -> str:
    h.update(b"\n")
    return h.hexdigest()


ROUTES = {"/hash/md5": "md5_page", "/hash/sha256": "sha_page"}
FIELDS = ("tls_v1_0", "tls_v1_2", "des", "blowfish")
