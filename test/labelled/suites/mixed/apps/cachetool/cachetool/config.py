from __future__ import annotations

import enum
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


class Checksum(enum.StrEnum):
    MD5 = "md5"  #! maybe
    SHA1 = "sha1"  #! maybe
    SHA256 = "sha256"
    SHA512 = "sha512"

    @property
    def hex_length(self) -> int:
        return {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}[self.value]


@dataclass(frozen=True, slots=True)
class S3Config:
    bucket: str
    prefix: str = "cache"
    region: str = "eu-central-1"
    endpoint: str | None = None
    checksum_algorithm: str = "SHA256"


@dataclass(frozen=True, slots=True)
class SigningConfig:
    key_file: Path | None = None
    key_bits: int = 3072
    digest: str = "sha256"
    trusted: tuple[str, ...] = ()


@dataclass(slots=True)
class Config:
    root: Path = Path("~/.cache/cachetool").expanduser()
    checksum: Checksum = Checksum.SHA256
    remote_checksum: Checksum = Checksum.SHA1  #! maybe
    compression: str = "gzip"
    max_size_mb: int = 10_240
    s3: S3Config | None = None
    signing: SigningConfig = field(default_factory=SigningConfig)

    @classmethod
    def load(cls, path: Path) -> "Config":
        if not path.exists():
            return cls()
        raw: dict[str, Any] = tomllib.loads(path.read_text())
        known = {f.name for f in fields(cls)}
        unknown = raw.keys() - known
        if unknown:
            raise ValueError(f"unknown settings: {', '.join(sorted(unknown))}")
        if "s3" in raw:
            raw["s3"] = S3Config(**raw["s3"])
        if "signing" in raw:
            raw["signing"] = SigningConfig(**raw["signing"])
        if "checksum" in raw:
            raw["checksum"] = Checksum(raw["checksum"])
        return cls(**raw)


DEFAULTS = Config()
