"""Pipeline descriptions: plain dicts, merged from several layers."""
from __future__ import annotations

import configparser
import hashlib
from collections import ChainMap
from dataclasses import dataclass, field
from typing import Any, Callable, TypedDict

DEFAULTS: dict[str, Any] = {"digest": "sha256", "chunk": 65536}  #! ok
LEGACY_DEFAULTS = DEFAULTS | {"digest": "md5"}
STRICT = {**LEGACY_DEFAULTS, "digest": "sha512"}  #! ok
LAYERS = ChainMap({}, {"mask": "sha1"}, {"mask": "sha256", "seal": "sha384"})
PIPELINES: list[dict[str, Any]] = [
    {
        "name": "orders",
        "steps": [
            {"kind": "dedupe", "options": {"hash": {"algo": "sha1"}}},
            {"kind": "partition", "options": {"hash": {"algo": "sha256"}, "buckets": 32}},
        ],
    },
    {
        "name": "clicks",
        "steps": [
            {"kind": "dedupe", "options": {"hash": {"algo": "sha512"}}},
            {"kind": "export", "options": {"columns": ["id", "md5", "sha1"]}},
        ],
    },
]
INI = """
[export]
digest = sha256
"""


class StepDict(TypedDict, total=False):
    kind: str
    digest: str
    columns: list[str]


EXPORT: StepDict = {"kind": "export", "digest": "ripemd160", "columns": ["id"]}
AUDIT: StepDict = {"kind": "audit", "digest": "sha384", "columns": ["id", "md5"]}  #! ok


@dataclass
class Pipeline:
    name: str
    digest: str = "sha256"
    row_hash: Callable[..., Any] = hashlib.sha256  #! ok
    page_hash: Callable[..., Any] = field(default_factory=lambda: hashlib.md5)  #! bad HASH
    options: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.options = {**DEFAULTS, **self.options}
        self.merge_key = self.options.pop("merge_key", "md5")  #! ok

    def state_id(self, data: bytes) -> str:
        return hashlib.new(self.digest, data).hexdigest()  #! ok


@dataclass
class NightlyPipeline(Pipeline):
    row_hash: Callable[..., Any] = hashlib.sha1  #! bad HASH


def load(name: str) -> dict[str, Any]:
    return next(p for p in PIPELINES if p["name"] == name)


def export_digest(data: bytes) -> str:
    return hashlib.new(EXPORT["digest"], data).hexdigest()  #! bad HASH


def audit_digest(data: bytes) -> str:
    return hashlib.new(AUDIT["digest"], data).hexdigest()  #! ok


def dedupe_digest(data: bytes) -> str:
    algo = PIPELINES[0]["steps"][0]["options"]["hash"]["algo"]
    return hashlib.new(algo, data).hexdigest()  #! bad HASH


def click_digest(data: bytes) -> str:
    algo = PIPELINES[1]["steps"][0]["options"]["hash"]["algo"]
    return hashlib.new(algo, data).hexdigest()  #! ok


def layered(data: bytes) -> tuple[str, str]:
    return (
        hashlib.new(LAYERS["mask"], data).hexdigest(),  #! bad HASH
        hashlib.new(LAYERS["seal"], data).hexdigest(),  #! ok
    )


def old_chunk(data: bytes) -> str:
    return hashlib.new(LEGACY_DEFAULTS["digest"], data).hexdigest()  #! bad HASH


def new_chunk(data: bytes) -> str:
    return hashlib.new(STRICT["digest"], data).hexdigest()  #! ok


def ini_digest(data: bytes, text: str = INI) -> str:
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return hashlib.new(parser.get("import", "digest", fallback="md5"), data).hexdigest()  #! bad HASH
