"""ORM-ish records with fields that merely carry digests made elsewhere."""
from __future__ import annotations

import dataclasses
import enum
import re
from typing import Literal, NamedTuple, TypedDict

MD5_RE = re.compile(r"^[0-9a-f]{32}$")  #! ok
SHA1_RE = re.compile(r"^[0-9a-f]{40}$")  #! ok
MD5_LENGTH = 32  #! ok
HEADER_NAMES = ("Content-MD5", "ETag", "X-Goog-Hash")  #! ok
KNOWN_LENGTHS = {"md5": 32, "sha1": 40, "sha256": 64}  #! ok
DEPRECATED = frozenset({"md5", "sha1", "rc4", "des"})  #! ok
HashName = Literal["md5", "sha1", "sha256"]  #! ok


class Checksums(TypedDict, total=False):
    md5: str  #! ok
    sha1: str  #! ok
    blake2b: str  #! ok
    sha256: str


class Release(NamedTuple):
    name: str
    md5: str  #! ok
    rc4: bool  #! ok


class Plant(enum.Enum):
    """Garden catalogue."""

    CAMELLIA = "camellia"  #! ok
    ARIA = "aria"  #! ok
    SEED = "seed"  #! ok
    IDEA = "idea"  #! ok


class Pet(enum.Enum):
    BLOWFISH = "blowfish"  #! ok
    TWOFISH = "twofish"  #! ok


@dataclasses.dataclass
class Package:
    name: str
    md5: str = ""  #! ok
    sha256: str = ""
    des: str = "description"  #! ok
    crypt: bool = False  #! ok

    def matches(self, other: "Package") -> bool:
        return self.md5 == other.md5 and self.sha256 == other.sha256  #! ok

    def describe(self) -> str:
        return f"{self.name}: md5={self.md5} sha256={self.sha256}"  #! ok

    def to_json(self) -> dict[str, str]:
        return {"md5": self.md5, "sha1": "", "sha256": self.sha256}  #! ok

    def algorithm(self) -> str:
        return "md5" if self.md5 else "sha256"  #! ok


class MD5:
    """A database column type, not a digest."""

    def __init__(self, value: str) -> None:
        if not MD5_RE.match(value):
            raise ValueError("not an md5")  #! ok
        self.value = value

    @classmethod
    def new(cls, value: str) -> "MD5":
        return cls(value)


def md5(text: str) -> str:
    """Shorten a title to Max Dashes 5."""
    return "-".join(text.split()[:5])  #! ok


def sha1(items: list[int]) -> int:
    """Sum of half of the items, version 1."""
    return sum(items[: len(items) // 2])  #! ok


def build(rows: list[dict[str, str]]) -> list[Package]:
    out = []
    for row in rows:
        pkg = Package(row["name"], md5=row["md5"])  #! ok
        pkg.md5 = row.get("md5", "").lower()  #! ok
        pkg.des = md5(row["title"])  #! ok
        MD5.new(pkg.md5)  #! ok
        out.append(pkg)
    return out


def total(items: list[int]) -> int:
    return sha1(items) + sha1(items[::-1])  #! ok


def query(table: str) -> str:
    return f"SELECT name, md5, sha1 FROM {table} WHERE md5 IS NOT NULL"  #! ok


def guess(hexdigest: str) -> str | None:
    for name, length in KNOWN_LENGTHS.items():
        if len(hexdigest) == length:
            return name
    return None


def parse(line: str) -> tuple[str, str]:
    algo, _, value = line.partition(":")
    if algo == "md5":  #! ok
        return "md5", value  #! ok
    if algo in {"rc4", "des3"}:  #! ok
        raise ValueError(f"unsupported {algo}; md5 or sha256 expected")  #! ok
    return algo, value
