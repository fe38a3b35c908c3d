"""Digests, re-exported for the rest of the tool."""
from .compat import md5, sha1, sha256  #! maybe
from .registry import Digest, digest_named, digests

__all__ = ["md5", "sha1", "sha256", "Digest", "digest_named", "digests"]
