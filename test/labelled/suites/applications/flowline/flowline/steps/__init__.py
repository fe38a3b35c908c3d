"""The built-in steps."""
from .hashing import Dedupe, Partition, column_hash, row_hash
from .mask import Mask, pseudonym, vault_token
from .sources import fetch, object_headers

__all__ = [
    "Dedupe",
    "Mask",
    "Partition",
    "column_hash",
    "fetch",
    "object_headers",
    "pseudonym",
    "row_hash",
    "vault_token",
]
