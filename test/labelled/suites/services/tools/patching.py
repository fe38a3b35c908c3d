"""Start-up patches, self tests and probes for hardened hosts."""
from __future__ import annotations

import _md5  #! maybe
import contextlib
import functools
import hashlib
import importlib
import ssl
import sys
import types
import unittest
import zipfile
from pathlib import Path

ALGOS = ("md5", "sha256")  #! maybe
original_md5 = hashlib.md5  #! maybe


def patched_md5(data: bytes = b"", **kw: object) -> object:
    kw.setdefault("usedforsecurity", False)
    return original_md5(data, **kw)  #! maybe


def install() -> None:
    hashlib.md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! maybe


@contextlib.contextmanager
def without_md5():
    saved = hashlib.md5  #! maybe
    try:
        del hashlib.md5  #! maybe
        yield
    finally:
        hashlib.md5 = saved  #! maybe


def probe(name: str) -> bool:
    try:
        hashlib.new(name)  #! ok
    except ValueError:
        return False
    return True


def fips_active() -> bool:
    try:
        hashlib.md5(b"probe")  #! ok
    except ValueError:
        return True
    return False


def probe_table() -> dict[str, bool]:
    table = {}
    for name in ("md5", "sha1", "ripemd160", "sm3"):  #! ok
        table[name] = probe(name)  #! ok
    return table


def direct(data: bytes) -> list[str]:
    from _sha1 import sha1  #! maybe

    return [_md5.md5(data).hexdigest(), sha1(data).hexdigest()]  #! bad hash


def dynamic(data: bytes) -> list[str]:
    mod = importlib.import_module("hashlib")
    dunder = __import__("hashlib")
    return [
        mod.md5(data).hexdigest(),  #! bad hash
        mod.sha256(data).hexdigest(),  #! ok
        dunder.md5(data).hexdigest(),  #! bad hash
        getattr(hashlib, "md5")(data).hexdigest(),  #! bad hash
        getattr(hashlib, "sha512")(data).hexdigest(),  #! ok
        getattr(hashlib, "md" + "5")(data).hexdigest(),  #! bad hash
        hashlib.new("MD5", data).hexdigest(),  #! bad hash
        hashlib.new("SHA256", data).hexdigest(),  #! ok
        hashlib.new(f"sha{256}", data).hexdigest(),  #! ok
        hashlib.new("md5" if sys.maxsize > 2**32 else "md4", data).hexdigest(),  #! bad hash
        hashlib.new("sha512" if sys.maxsize > 2**32 else "sha256", data).hexdigest(),  #! ok
    ]


def scopes(data: bytes) -> str:
    h = hashlib.md5  #! maybe

    def inner() -> str:
        nonlocal h
        h = hashlib.sha256  #! ok
        return h(data).hexdigest()  #! ok

    return inner()


def shadow(data: bytes) -> str:
    hashlib = types.SimpleNamespace(md5=lambda d: types.SimpleNamespace(hexdigest=lambda: "x"))
    return hashlib.md5(data).hexdigest()  #! ok


def rebind(data: bytes) -> tuple[str, str]:
    algo = "md5"  #! maybe
    first = hashlib.new(algo, data).hexdigest()  #! bad hash
    algo = "sha256"  #! ok
    second = hashlib.new(algo, data).hexdigest()  #! ok
    return first, second


def unpack(path: Path, password: bytes) -> None:
    with zipfile.ZipFile(path) as zf:
        zf.extractall(pwd=password)  #! maybe
    with zipfile.ZipFile(path) as zf:
        zf.extractall("out")  #! ok


class SelfTest(unittest.TestCase):
    def test_md5_blocked(self) -> None:
        with self.assertRaises(ValueError):
            hashlib.md5(b"")  #! maybe

    def test_sha256(self) -> None:
        self.assertEqual(hashlib.sha256(b"").hexdigest()[:8], "e3b0c442")  #! ok

    def test_tls10_refused(self) -> None:
        self.assertFalse(getattr(ssl, "HAS_SSLv2", False))  #! ok
        self.assertTrue(ssl.HAS_TLSv1_2)  #! ok
