"""Pictures for contacts: Gravatar, Libravatar and generated identicons."""
from __future__ import annotations

import functools
import hashlib
import random
from typing import Any
from urllib.parse import quote

from ..api import ViewPlugin, cached

SERVICES: dict[str, dict[str, Any]] = {
    "gravatar": {"url": "https://gravatar.invalid/{}", "hash": hashlib.md5},  #! bad HASH
    "libravatar": {"url": "https://libravatar.invalid/{}", "hash": hashlib.sha256},  #! ok
}


def mail_hash(mail: str, *, kind: str = "libravatar") -> str:
    return SERVICES[kind]["hash"](mail.strip().lower().encode()).hexdigest()  #! ok


@functools.singledispatch
def identify(value: Any) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()  #! ok


@identify.register
def _(value: str) -> str:
    return hashlib.sha1(value.encode()).hexdigest()  #! bad HASH


@identify.register
def _(value: bytes) -> str:
    return hashlib.sha384(value).hexdigest()  #! ok


class AvatarPlugin(ViewPlugin):
    title = "avatars"
    colours = ("#c0392b", "#2980b9", "#27ae60", "#8e44ad")

    def gravatar(self, mail: str) -> str:
        return SERVICES["gravatar"]["url"].format(mail_hash(mail, kind="gravatar"))  #! maybe

    def libravatar(self, mail: str) -> str:
        return SERVICES["libravatar"]["url"].format(quote(mail_hash(mail)))  #! ok

    @cached(hashlib.md5)  #! bad HASH
    def identicon(self, mail: str) -> str:
        return "".join(self._cells(mail))

    @cached()  #! ok
    def banner(self, mail: str) -> str:
        return self.colour(mail) * 2

    def _cells(self, mail: str) -> list[str]:
        rng = random.Random(mail)  #! ok
        half = [[rng.random() < 0.5 for _ in range(3)] for _ in range(5)]  #! ok
        return ["".join("#" if c else " " for c in row + row[1::-1]) for row in half]

    def colour(self, mail: str) -> str:
        total = 0
        for char in mail:
            total = (total * 31 + ord(char)) & 0xFFFFFFFF  #! ok
        return self.colours[total % len(self.colours)]

    def contact_id(self, mail: str) -> str:
        return identify(mail)

    def monogram(self, name: str, *, md5: str = "", sha1: str = "") -> str:
        """The arguments are digests the server sent along."""
        return (md5 or sha1 or name)[:2].upper()  #! ok

    def layers(self, mail: str) -> list[int]:
        makers = [hashlib.sha1, hashlib.sha256]  #! bad HASH
        out = []
        for make in makers:
            out.append(make(mail.encode()).digest()[0])  #! maybe
        return out
