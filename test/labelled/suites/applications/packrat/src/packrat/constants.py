"""Format constants; star-imported by the rest of the package."""
import hashlib
import os
from types import MappingProxyType

__all__ = [
    "CHUNK_DIGEST",
    "CHUNK_MAX",
    "CHUNK_MIN",
    "FORMAT_DIGESTS",
    "INDEX_DIGEST",
    "KDF_ROUNDS",
    "MANIFEST_OPTS",
    "NON_SECURITY",
    "PACK_MAGIC",
    "SHORT_DIGEST",
    "V1_SALT",
    "rolling_table",
]

PACK_MAGIC = b"PKRT\x02"
CHUNK_MIN, CHUNK_MAX = 512 * 1024, 8 * 1024 * 1024
CHUNK_DIGEST, INDEX_DIGEST, SHORT_DIGEST = "sha256", "sha1", "md5"
KDF_ROUNDS = int(os.environ.get("PACKRAT_ROUNDS", "310000"))  #! ok
V1_SALT = b"packrat1"

NON_SECURITY = {"usedforsecurity": False}  #! ok
MANIFEST_OPTS = {"name": "sha512_256", **NON_SECURITY}  #! ok

# Files record the format version they were written with.
FORMAT_DIGESTS = MappingProxyType({
    1: hashlib.md5,  #! bad HASH
    2: hashlib.sha1,  #! bad HASH
    3: hashlib.sha256,  #! ok
    4: hashlib.sha512,  #! ok
})


def rolling_table(seed: int = 0x9E3779B97F4A7C15) -> list[int]:
    """256 odd multipliers for the content-defined chunker (a plain LCG)."""
    table, state = [], seed
    for _ in range(256):
        state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)  #! ok
        table.append(state | 1)
    return table
