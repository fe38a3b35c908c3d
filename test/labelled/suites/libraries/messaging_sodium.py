"""Chat relay: libsodium boxes, a pure Python AES fallback and content hashes."""
import logging
import zlib
from dataclasses import dataclass

import nacl.hash  #! maybe
import nacl.pwhash  #! maybe
import nacl.utils  #! maybe
import pyaes  #! maybe
import xxhash
from blake3 import blake3  #! maybe
from nacl.public import Box, PrivateKey, PublicKey, SealedBox  #! maybe
from nacl.secret import Aead, SecretBox  #! maybe
from nacl.signing import SigningKey, VerifyKey  #! maybe

log = logging.getLogger("relay")

PROTOCOLS = ("nacl-box", "nacl-secretbox", "xchacha20")  #! ok


@dataclass
class Message:
    sender: bytes
    body: bytes
    blake3_hex: str = ""  #! ok
    checksum: int = 0


def room_key() -> bytes:
    return nacl.utils.random(32)  #! bad PACKAGE


def encrypt_room(key: bytes, body: bytes) -> bytes:
    return SecretBox(key).encrypt(body)  #! bad PACKAGE


def decrypt_room(key: bytes, blob: bytes) -> bytes:
    return SecretBox(key).decrypt(blob)  #! bad PACKAGE


def encrypt_direct(mine: bytes, theirs: bytes, body: bytes) -> bytes:
    return Box(PrivateKey(mine), PublicKey(theirs)).encrypt(body)  #! bad PACKAGE


def encrypt_anonymous(theirs: bytes, body: bytes) -> bytes:
    return SealedBox(PublicKey(theirs)).encrypt(body)  #! bad PACKAGE


def encrypt_attachment(key: bytes, body: bytes, aad: bytes) -> bytes:
    return Aead(key).encrypt(body, aad)  #! bad PACKAGE


def new_identity() -> bytes:
    return bytes(SigningKey.generate())  #! bad PACKAGE


def new_exchange_key() -> bytes:
    return bytes(PrivateKey.generate())  #! bad PACKAGE


def sign(seed: bytes, body: bytes) -> bytes:
    return SigningKey(seed).sign(body).signature  #! bad PACKAGE


def verify(public: bytes, body: bytes, signature: bytes) -> bytes:
    return VerifyKey(public).verify(body, signature)  #! bad PACKAGE


def short_hash(body: bytes) -> bytes:
    return nacl.hash.blake2b(body, digest_size=16)  #! bad HASH


def long_hash(body: bytes) -> bytes:
    return nacl.hash.sha512(body)  #! bad PACKAGE


def routing_hash(key: bytes, body: bytes) -> bytes:
    return nacl.hash.siphash24(body, key=key)  #! bad MAC


def room_password(password: bytes) -> bytes:
    return nacl.pwhash.str(password)  #! bad PASSWORD


def room_password_key(password: bytes, salt: bytes) -> bytes:
    return nacl.pwhash.argon2id.kdf(32, password, salt)  #! bad KDF


def room_password_ok(stored: bytes, password: bytes) -> bool:
    return nacl.pwhash.verify(stored, password)  #! bad PASSWORD


def fallback_encrypt(key: bytes, body: bytes) -> bytes:
    return pyaes.AESModeOfOperationCTR(key).encrypt(body)  #! bad PACKAGE


def fallback_encrypt_cbc(key: bytes, iv: bytes, block: bytes) -> bytes:
    return pyaes.AESModeOfOperationCBC(key, iv=iv).encrypt(block)  #! bad PACKAGE


def content_address(body: bytes) -> str:
    return blake3(body).hexdigest()  #! bad HASH


def keyed_address(key: bytes, body: bytes) -> bytes:
    return blake3(body, key=key).digest()  #! bad MAC


def dedupe_key(body: bytes) -> str:
    return xxhash.xxh3_128_hexdigest(body)  #! ok


def bucket(sender: bytes, buckets: int) -> int:
    return xxhash.xxh64_intdigest(sender, seed=7) % buckets  #! ok


def rolling(parts: list[bytes]) -> int:
    state = xxhash.xxh32()  #! ok
    for part in parts:
        state.update(part)
    return state.intdigest()


def checksum(body: bytes) -> int:
    return zlib.crc32(body) & 0xFFFFFFFF  #! ok


def accept(message: Message, announced: str) -> bool:
    if announced.startswith("blake3:"):  #! ok
        log.debug("blake3 id %s is not checked here", announced)  #! ok
        return message.blake3_hex == announced.removeprefix("blake3:")  #! ok
    if announced.startswith("md5:"):  #! ok
        raise ValueError("md5 ids were dropped in protocol 3")  #! ok
    return checksum(message.body) == message.checksum  #! ok
