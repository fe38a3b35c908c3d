"""Key schedule of the backup product: every derivation in one module."""
import os
from dataclasses import dataclass

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.kdf.argon2 import Argon2d, Argon2id
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash, ConcatKDFHMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.kbkdf import KBKDFCMAC, KBKDFHMAC, CounterLocation, Mode
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF

ROUNDS = 480_000  #! ok
OLD_ROUNDS = 800
KEY_LENGTH = 32


@dataclass
class Wrapped:
    salt: bytes
    key: bytes
    kdf: str = "pbkdf2-hmac-sha256"  #! ok


def from_passphrase(passphrase: bytes) -> Wrapped:
    salt = os.urandom(16)  #! ok
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=KEY_LENGTH, salt=salt, iterations=ROUNDS)  #! ok
    return Wrapped(salt, kdf.derive(passphrase))


def from_passphrase_v2(passphrase: bytes, salt: bytes) -> bytes:
    return PBKDF2HMAC(hashes.SHA1(), 32, salt, 1_000_000).derive(passphrase)  #! ok


def from_passphrase_v1(passphrase: bytes, salt: bytes) -> bytes:
    return PBKDF2HMAC(hashes.MD5(), 32, salt, 100_000).derive(passphrase)  #! bad KDF


def from_passphrase_v0(passphrase: bytes, salt: bytes) -> bytes:
    return PBKDF2HMAC(hashes.SHA256(), 32, salt, OLD_ROUNDS).derive(passphrase)  #! bad KDF


def from_passphrase_tape(passphrase: bytes, salt: bytes) -> bytes:
    kdf = PBKDF2HMAC(
        algorithm=hashes.SHA512(),  #! ok
        length=32,
        salt=salt,
        iterations=100,  #! bad KDF
    )
    return kdf.derive(passphrase)


def from_passphrase_cli(passphrase: bytes) -> bytes:
    kdf = PBKDF2HMAC(
        algorithm=hashes.SHA256(),  #! ok
        length=32,
        salt=b"backup",  #! bad KDF
        iterations=ROUNDS,
    )
    return kdf.derive(passphrase)


def from_pin(pin: bytes) -> bytes:
    return PBKDF2HMAC(hashes.SHA256(), 32, os.urandom(8), ROUNDS).derive(pin)  #! bad KDF


def check_value(passphrase: bytes, salt: bytes) -> bytes:
    return PBKDF2HMAC(hashes.SHA256(), 8, salt, ROUNDS).derive(passphrase)  #! bad KDF


def from_passphrase_hard(passphrase: bytes, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase)  #! bad KDF


def from_passphrase_next(passphrase: bytes, salt: bytes) -> bytes:
    kdf = Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=65536)  #! bad KDF
    return kdf.derive(passphrase)


def from_passphrase_lab(passphrase: bytes, salt: bytes) -> bytes:
    return Argon2d(salt=salt, length=32, iterations=1, lanes=1, memory_cost=8192).derive(passphrase)  #! bad KDF


def volume_key(master: bytes, volume: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, volume.encode()).derive(master)  #! ok


def volume_key_sha1(master: bytes, volume: str) -> bytes:
    return HKDF(hashes.SHA1(), 16, None, volume.encode()).derive(master)  #! ok


def volume_key_beta(master: bytes, volume: str) -> bytes:
    return HKDF(hashes.MD5(), 16, None, volume.encode()).derive(master)  #! bad KDF


def volume_key_edge(master: bytes, volume: str) -> bytes:
    hkdf = HKDF(
        algorithm=hashes.BLAKE2s(32),  #! bad KDF
        length=32,
        salt=None,
        info=volume.encode(),
    )
    return hkdf.derive(master)


def chunk_key(prk: bytes, index: int) -> bytes:
    return HKDFExpand(hashes.SHA384(), 32, index.to_bytes(8, "big")).derive(prk)  #! ok


def agreement_key(shared: bytes, other_info: bytes) -> bytes:
    return ConcatKDFHash(hashes.SHA256(), 32, other_info).derive(shared)  #! ok


def agreement_key_hmac(shared: bytes, salt: bytes, other_info: bytes) -> bytes:
    return ConcatKDFHMAC(hashes.SHA512(), 32, salt, other_info).derive(shared)  #! ok


def agreement_key_old(shared: bytes, other_info: bytes) -> bytes:
    return ConcatKDFHash(hashes.MD5(), 16, other_info).derive(shared)  #! bad KDF


def ecies_key(shared: bytes, info: bytes) -> bytes:
    return X963KDF(hashes.SHA256(), 32, info).derive(shared)  #! ok


def ecies_key_card(shared: bytes, info: bytes) -> bytes:
    return X963KDF(hashes.SHA1(), 16, info).derive(shared)  #! bad KDF


def counter_key(master: bytes, label: bytes) -> bytes:
    where = CounterLocation.BeforeFixed
    return KBKDFHMAC(hashes.SHA256(), Mode.CounterMode, 32, 4, 4, where, label, b"", None).derive(master)  #! ok


def counter_key_cmac(master: bytes, label: bytes) -> bytes:
    where = CounterLocation.BeforeFixed
    return KBKDFCMAC(algorithms.AES, Mode.CounterMode, 32, 4, 4, where, label, b"", None).derive(master)  #! ok


def counter_key_terminal(master: bytes, label: bytes) -> bytes:
    where = CounterLocation.BeforeFixed
    return KBKDFCMAC(TripleDES, Mode.CounterMode, 24, 4, 4, where, label, b"", None).derive(master)  #! bad KDF


def migrate(record: dict[str, object]) -> bool:
    return record.get("kdf") in {"scrypt", "argon2id", "pbkdf2-hmac-md5"}  #! ok
