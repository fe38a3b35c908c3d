"""The store proper: put, get, verify, sign."""
from __future__ import annotations

import hashlib
import hmac
import io
import os
from pathlib import Path

from . import compat, settings
from .compat import cache_md5, plain_md5
from .digests import file_digest, join_digest, lookup, sign_blob, stream_digest
from .settings import BaseStore, Digest, OldStore, StoreConfig

CONFIG = StoreConfig()
NEW_CONFIG = StoreConfig(digest="sha256", key_bits=3072)  #! ok


def manifest(root: Path) -> dict[str, str]:
    return {
        "main": file_digest(root / "main.bin", "md5"),  #! bad hash
        "debug": file_digest(root / "debug.bin", "sha256"),  #! ok
        "notes": file_digest(root / "notes.txt", algo="ripemd160"),  #! bad hash
        "docs": file_digest(root / "docs.tar", algo="sha3_512"),  #! ok
        "src": file_digest(root / "src.tar", settings.MANIFEST_DIGEST),  #! bad hash
        "index": file_digest(root / "index", settings.INDEX_DIGEST),  #! ok
        "enum": file_digest(root / "enum", Digest.MD5.value),  #! bad hash
        "enum2": file_digest(root / "enum2", Digest.SHA256.value),  #! ok
        "blake": file_digest(root / "blake", Digest.BLAKE2.value),  #! bad hash
    }


def manifest_root(data: bytes) -> str:
    return hashlib.new(settings.MANIFEST_DIGEST, data).hexdigest()  #! bad hash


def index_root(data: bytes) -> str:
    return hashlib.new(settings.INDEX_DIGEST, data).hexdigest()  #! ok


def layer_root(data: bytes) -> str:
    return hashlib.new(settings.LAYER_DIGEST, data).hexdigest()  #! ok


def ancient_root(data: bytes) -> str:
    return hashlib.new(settings.LEGACY_DIGEST, data).hexdigest()  #! bad hash


def cache_root(data: bytes) -> str:
    return hashlib.new(settings.MANIFEST_DIGEST, data, **settings.NOT_SECURITY).hexdigest()  #! ok


def config_digest(data: bytes) -> str:
    return hashlib.new(NEW_CONFIG.digest, data).hexdigest()  #! ok


def streams(buf: io.BytesIO) -> tuple[bytes, ...]:
    a = stream_digest(buf)  #! ok
    b = stream_digest(buf, hashlib.sha512)  #! ok
    c = stream_digest(buf, hashlib.md5)  #! bad hash
    d = stream_digest(buf, factory=hashlib.blake2s)  #! bad hash
    e = stream_digest(buf, cache_md5)  #! ok
    f = stream_digest(buf, plain_md5)  #! maybe
    return a, b, c, d, e, f


def signatures(key: bytes, blob: bytes) -> list[str]:
    return [
        sign_blob(key, blob),  #! ok
        sign_blob(key, blob, digestmod="sha1"),  #! ok
        sign_blob(key, blob, digestmod="md5"),  #! bad hmac
        sign_blob(key, blob, digestmod=hashlib.sha384),  #! ok
        sign_blob(key, blob, digestmod=hashlib.blake2b),  #! bad hmac
        hmac.new(key, blob, settings.UPLOAD_MAC).hexdigest(),  #! bad hmac
        hmac.new(key, blob, settings.DOWNLOAD_MAC).hexdigest(),  #! ok
        hmac.new(key, blob, settings.TRAILER_MAC).hexdigest(),  #! ok
        hmac.new(key, blob, OldStore.mac_name).hexdigest(),  #! bad hmac
        hmac.new(key, blob, BaseStore.mac_name).hexdigest(),  #! ok
    ]


def joined(parts: list[bytes]) -> list[str]:
    return [
        join_digest(parts, "sha256"),  #! ok
        join_digest(parts, "md5"),  #! bad hash
        join_digest(parts, "md5", False),  #! ok
        join_digest(parts, "md5", secure=False),  #! ok
        join_digest(parts, "md4", secure=True),  #! bad hash
        lookup("md5")(parts[0]).hexdigest(),  #! bad hash
        lookup("sha512")(parts[0]).hexdigest(),  #! ok
        compat.etag(parts[0]),  #! ok
        compat.plain_md5(parts[0]).hexdigest(),  #! maybe
    ]


def derive(password: bytes) -> tuple[bytes, ...]:
    old_salt = os.urandom(settings.SALT_BYTES)
    salt = os.urandom(settings.SALT_BYTES_NEW)
    weak = hashlib.pbkdf2_hmac("sha256", password, salt, settings.PBKDF_ROUNDS)  #! bad kdf
    short = hashlib.pbkdf2_hmac("sha256", password, old_salt, settings.PBKDF_ROUNDS_NEW)  #! bad kdf
    good = hashlib.pbkdf2_hmac("sha256", password, salt, settings.PBKDF_ROUNDS_NEW)  #! ok
    return weak, short, good
