"""Finds plugins, checks them and imports them."""
from __future__ import annotations

import hashlib
import importlib
import importlib.util
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from . import lazyhash
from .api import checksum

try:
    from nacl.signing import SigningKey, VerifyKey  #! maybe
except ImportError:
    SigningKey = VerifyKey = None

HASHLIB = importlib.import_module("hashlib")
SIGNING = dict(padding=padding.PKCS1v15(), algorithm=hashes.SHA256())  #! ok
OLD_SIGNING = dict(padding=padding.PKCS1v15(), algorithm=hashes.SHA1())  #! bad ASYM
SIDECARS = {".md5": "md5", ".sha256": "sha256"}  #! ok


def author_sign(key: rsa.RSAPrivateKey, archive: bytes) -> bytes:
    return key.sign(archive, **SIGNING)  #! ok


def author_sign_old(key: rsa.RSAPrivateKey, archive: bytes) -> bytes:
    return key.sign(archive, **OLD_SIGNING)  #! maybe


def author_sign_ec(key: ec.EllipticCurvePrivateKey, archive: bytes, digest: Any = hashes.SHA384()) -> bytes:  #! ok
    return key.sign(archive, ec.ECDSA(digest))  #! ok


def author_sign_nacl(seed: bytes, archive: bytes) -> bytes:
    return SigningKey(seed).sign(archive).signature  #! bad MODULE


def verified(pem: bytes, archive: bytes, signature: bytes) -> bool:
    key = serialization.load_pem_public_key(pem)  #! ok
    try:
        key.verify(signature, archive, **SIGNING)  #! ok
    except InvalidSignature:
        return False
    return True


def archive_names(archive: Path) -> dict[str, str]:
    data = archive.read_bytes()
    return {
        "quick": lazyhash.quick(data).hexdigest(),  #! bad HASH
        "stable": lazyhash.stable(data).hexdigest(),  #! ok
        "sha1": HASHLIB.sha1(data).hexdigest(),  #! bad HASH
        "sha384": HASHLIB.sha384(data).hexdigest(),  #! ok
        "strict": lazyhash.strict.sha512(data).hexdigest(),  #! ok
        "legacy": checksum(data, name="md5"),  #! bad HASH
        "relaxed": checksum(data, name="md5", usedforsecurity=False),  #! ok
        "current": checksum(data),  #! ok
    }


def sidecar_ok(archive: Path) -> bool:
    """Compares with archive.zip.md5 or archive.zip.sha256, whichever is there."""
    for suffix, algo in SIDECARS.items():
        sidecar = archive.with_name(archive.name + suffix)
        if sidecar.exists():
            wanted = sidecar.read_text().split()[0]
            return hashlib.new(algo, archive.read_bytes()).hexdigest() == wanted  #! bad HASH
    return False


def record_ok(archive: zipfile.ZipFile, record: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """RECORD lines name their algorithm, of which two are understood."""
    for name, entry in record.items():
        algo, _, wanted = entry.partition("=")
        if algo not in ("sha256", "sha512"):
            raise ValueError(f"{name}: unknown digest {algo}")
        yield name, hashlib.new(algo, archive.read(name)).hexdigest() == wanted  #! ok


def crc_ok(archive: zipfile.ZipFile) -> bool:
    return archive.testzip() is None  #! ok


def import_plugin(path: Path) -> ModuleType:
    name = "plughost_" + hashlib.md5(bytes(path), usedforsecurity=False).hexdigest()  #! ok
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_entry_point(value: str) -> Any:
    module, _, attribute = value.partition(":")
    return getattr(importlib.import_module(module), attribute)  #! ok


def default_hasher() -> Any:
    return by_entry_point("hashlib:sha1")  #! bad HASH


def modern_hasher() -> Any:
    return by_entry_point("hashlib:sha256")  #! ok
