"""Digests called directly on the module."""
import hashlib


def legacy_ids(blob: bytes) -> dict[str, str]:
    return {
        "m": hashlib.md5(blob).hexdigest(),  #! bad HASH
        "s": hashlib.sha1(blob).hexdigest(),  #! bad HASH
        "b": hashlib.blake2b(blob).hexdigest(),  #! bad HASH
        "b_small": hashlib.blake2s(blob, digest_size=16).hexdigest(),  #! bad HASH
    }


def modern_ids(blob: bytes) -> dict[str, str]:
    return {
        "s2": hashlib.sha256(blob).hexdigest(),
        "s3": hashlib.sha3_384(blob).hexdigest(),
        "short": hashlib.sha224(blob).hexdigest(),
        "x": hashlib.shake_128(blob).hexdigest(20),
        "cache": hashlib.md5(blob, usedforsecurity=False).hexdigest(),
        "git": hashlib.sha1(blob, usedforsecurity=False).hexdigest(),
    }
