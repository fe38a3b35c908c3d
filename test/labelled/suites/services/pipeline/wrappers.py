"""Wrappers, decorators and factories the rest of the pipeline calls."""
from __future__ import annotations

import functools
import hashlib
import hmac
import importlib
import logging
from typing import Any, Callable

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

log = logging.getLogger(__name__)
WEAK = ("md5", "md4")  #! ok
ALIASES = {"fast": "md5", "std": "sha256", "long": "sha512"}  #! maybe


def hexdigest(data: bytes, algo: str) -> str:
    """Hex digest by the caller's algorithm."""
    return hashlib.new(algo, data).hexdigest()  #! maybe


def hexdigest_by_attr(data: bytes, algo: str) -> str:
    return getattr(hashlib, algo)(data).hexdigest()  #! maybe


def hexdigest_fixed(data: bytes) -> str:
    return hexdigest(data, "sha256")  #! ok


def hexdigest_old(data: bytes) -> str:
    return hexdigest(data, "md5")  #! bad hash


def hexdigest_quiet(data: bytes, algo: str) -> str:
    return hashlib.new(algo, data, usedforsecurity=False).hexdigest()  #! ok


def hexdigest_kw(data: bytes, algo: str, **kw: Any) -> str:
    return hashlib.new(algo, data, **kw).hexdigest()  #! maybe


def mac(key: bytes, data: bytes, algo: str) -> bytes:
    return hmac.digest(key, data, algo)  #! maybe


def mac_func(key: bytes, data: bytes, func: Callable) -> bytes:
    return hmac.new(key, data, func).digest()  #! maybe


def new_rsa(bits: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)  #! maybe


def new_ec(curve: ec.EllipticCurve) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(curve)  #! maybe


def pyca_digest(data: bytes, algorithm: hashes.HashAlgorithm) -> bytes:
    h = hashes.Hash(algorithm)  #! maybe
    h.update(data)
    return h.finalize()


def encrypt(cipher: Any, iv: bytes, data: bytes) -> bytes:
    enc = Cipher(cipher, modes.CBC(iv)).encryptor()  #! maybe
    return enc.update(data) + enc.finalize()


def pbkdf(password: bytes, salt: bytes, rounds: int, name: str = "sha256") -> bytes:  #! ok
    return hashlib.pbkdf2_hmac(name, password, salt, rounds)  #! maybe


def fingerprinted(algo: str) -> Callable:
    """Decorator: append the digest of a step's output."""

    def outer(func: Callable[..., bytes]) -> Callable[..., bytes]:
        @functools.wraps(func)
        def inner(*args: Any) -> bytes:
            out = func(*args)
            return out + hashlib.new(algo, out).digest()  #! maybe

        return inner

    return outer


def load_hash(name: str) -> Callable:
    module = importlib.import_module("hashlib")
    return getattr(module, name)  #! maybe


class Hasher:
    def __init__(self, algo: str) -> None:
        self.algo = algo
        self._h = hashlib.new(algo)  #! maybe

    def feed(self, data: bytes) -> "Hasher":
        self._h.update(data)
        return self

    def hex(self) -> str:
        return self._h.hexdigest()

    @classmethod
    def default(cls) -> "Hasher":
        return cls("sha256")  #! ok

    @classmethod
    def legacy(cls) -> "Hasher":
        return cls("md5")  #! bad hash


def warn_weak(name: str) -> None:
    if name in ("md5", "sha1"):  #! ok
        log.warning("md5 and sha1 are weak, not using %s", name)  #! ok
    if name.lower() == "md5":  #! ok
        raise ValueError("md5 is not allowed here")  #! ok
