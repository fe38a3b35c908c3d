from __future__ import annotations

import csv
import hmac
import io
import json
from dataclasses import asdict, dataclass, field
from functools import cached_property

from .digest import digest_named, digests, md5, sha256  #! maybe

FIELDS = ["path", "size", "md5", "sha1", "sha256"]


@dataclass
class Item:
    path: str
    size: int
    sha256: str
    md5: str = ""
    sha1: str = ""

    def matches(self, data: bytes) -> bool:
        return len(data) == self.size and sha256(data).hexdigest() == self.sha256

    def matches_old(self, data: bytes) -> bool:
        return md5(data).hexdigest() == self.md5  #! bad HASH


@dataclass
class Manifest:
    items: list[Item] = field(default_factory=list)
    algorithm: str = "sha256"

    def to_csv(self) -> str:
        stream = io.StringIO()
        writer = csv.DictWriter(stream, FIELDS)
        writer.writeheader()
        writer.writerows(asdict(item) for item in self.items)
        return stream.getvalue()

    @cached_property
    def body(self) -> bytes:
        return json.dumps([asdict(item) for item in self.items]).encode()

    def digest(self) -> str:
        return digest_named("sha256").of(self.body)

    def old_digest(self) -> str:
        return digest_named("md5").of(self.body)  #! maybe

    def sign(self, key: bytes) -> str:
        return hmac.new(key, self.body, "sha3_256").hexdigest()

    def sign_v1(self, key: bytes) -> str:
        return hmac.new(key, msg=self.body, digestmod=md5).hexdigest()  #! bad MAC

    def sign_naive(self, key: bytes) -> str:
        return sha256(key + self.body).hexdigest()  #! bad MAC

    def sign_suffix(self, key: bytes) -> str:
        return sha256(self.body + key).hexdigest()  #! bad MAC

    def known(self) -> list[str]:
        return [name for name, kind in digests.items() if kind.recommended]
