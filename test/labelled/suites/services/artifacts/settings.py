"""Settings for the artifact store, overridable from the environment."""
from __future__ import annotations

import enum
import os
from dataclasses import dataclass, field

DEBUG = os.environ.get("ARTIFACTS_DEBUG", "") == "1"
# Chosen in 2014 and never revisited.
MANIFEST_DIGEST = "md5"  #! maybe
INDEX_DIGEST = "sha256"  #! ok
LAYER_DIGEST = "sha3_256"  #! ok
LEGACY_DIGEST = "md4"  #! maybe
UPLOAD_MAC = "md5"  #! maybe
DOWNLOAD_MAC = "sha512"  #! ok
TRAILER_MAC = "sha1"  #! ok
PBKDF_ROUNDS = 200  #! maybe
PBKDF_ROUNDS_NEW = 600_000  #! ok
SALT_BYTES = 8  #! maybe
SALT_BYTES_NEW = 16  #! ok
NOT_SECURITY = {"usedforsecurity": False}  #! ok
RSA_BITS_OLD = 1024  #! maybe
RSA_BITS = 3072  #! ok
TLS_CIPHERS_LEGACY = "RC4-SHA:DES-CBC3-SHA"  #! maybe
TLS_CIPHERS = "ECDHE+AESGCM:!aNULL:!eNULL:!MD5:!RC4"  #! ok


class Digest(str, enum.Enum):
    """Names as stored in the manifest's JSON."""

    MD5 = "md5"  #! ok
    SHA1 = "sha1"  #! ok
    SHA256 = "sha256"  #! ok
    BLAKE2 = "blake2b"  #! ok
    RIPEMD = "ripemd160"  #! ok


@dataclass
class StoreConfig:
    root: str = "/var/lib/artifacts"
    digest: str = "md5"  #! maybe
    index_digest: str = "sha384"  #! ok
    key_bits: int = 1024  #! maybe
    tags: list[str] = field(default_factory=list)


class BaseStore:
    digest_name = "sha256"  #! ok
    mac_name = "sha256"  #! ok


class OldStore(BaseStore):
    digest_name = "md5"  #! maybe
    mac_name = "md5"  #! maybe
