"""Digest, MAC and one-time-password helpers on top of pyca/cryptography."""
import hmac as stdlib_hmac
import time
from typing import Iterable

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives import cmac, constant_time, hashes, hmac, poly1305
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP

APPROVED = (hashes.SHA256, hashes.SHA384, hashes.SHA512)  #! ok
NAMES = {"sha256": hashes.SHA256(), "sha3-256": hashes.SHA3_256()}  #! ok


def fingerprint(data: bytes) -> bytes:
    digest = hashes.Hash(hashes.SHA256())  #! ok
    digest.update(data)
    return digest.finalize()


def fingerprint_many(parts: Iterable[bytes], algorithm: hashes.HashAlgorithm) -> bytes:
    digest = hashes.Hash(algorithm)  #! ok
    for part in parts:
        digest.update(part)
    return digest.finalize()


def squeeze(seed: bytes, size: int) -> bytes:
    xof = hashes.Hash(hashes.SHAKE256(digest_size=size))  #! ok
    xof.update(seed)
    return xof.finalize()


def registry_digest(manifest: bytes) -> str:
    return "sha256:" + fingerprint_many([manifest], hashes.SHA256()).hex()  #! ok


def registry_digest_v1(manifest: bytes) -> str:
    return fingerprint_many([manifest], hashes.MD5()).hex()  #! bad HASH


def ssh_style(blob: bytes) -> str:
    digest = hashes.Hash(hashes.MD5())  #! bad HASH
    digest.update(blob)
    return ":".join(f"{b:02x}" for b in digest.finalize())


def torrent_id(info: bytes) -> bytes:
    digest = hashes.Hash(hashes.SHA1())  #! bad HASH
    digest.update(info)
    return digest.finalize()


def content_key(chunk: bytes) -> bytes:
    digest = hashes.Hash(hashes.BLAKE2b(64))  #! bad HASH
    digest.update(chunk)
    return digest.finalize()[:32]


def short_content_key(chunk: bytes) -> bytes:
    digest = hashes.Hash(hashes.BLAKE2s(32))  #! bad HASH
    digest.update(chunk)
    return digest.finalize()


def invoice_digest_cn(payload: bytes) -> bytes:
    digest = hashes.Hash(hashes.SM3())  #! bad HASH
    digest.update(payload)
    return digest.finalize()


def tag(key: bytes, message: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SHA256())  #! ok
    mac.update(message)
    return mac.finalize()


def tag_sha1(key: bytes, message: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.SHA1())  #! ok
    mac.update(message)
    return mac.finalize()[:12]


def tag_radius(secret: bytes, packet: bytes) -> bytes:
    mac = hmac.HMAC(secret, hashes.MD5())  #! bad MAC
    mac.update(packet)
    return mac.finalize()


def tag_stream(key: bytes, message: bytes) -> bytes:
    mac = hmac.HMAC(key, hashes.BLAKE2b(64))  #! bad MAC
    mac.update(message)
    return mac.finalize()


def tag_fixture(message: bytes) -> bytes:
    mac = hmac.HMAC(b"unit-test", hashes.SHA256())  #! bad MAC
    mac.update(message)
    return mac.finalize()


def check_tag(key: bytes, message: bytes, expected: bytes) -> bool:
    mac = hmac.HMAC(key, hashes.SHA512())  #! ok
    mac.update(message)
    try:
        mac.verify(expected)  #! ok
    except InvalidSignature:
        return False
    return True


def lorawan_mic(nwk_skey: bytes, frame: bytes) -> bytes:
    mac = cmac.CMAC(algorithms.AES(nwk_skey))  #! ok
    mac.update(frame)
    return mac.finalize()[:4]


def pin_block_mac(key: bytes, block: bytes) -> bytes:
    mac = cmac.CMAC(TripleDES(key))  #! bad MAC
    mac.update(block)
    return mac.finalize()


def frame_tag(one_time_key: bytes, frame: bytes) -> bytes:
    return poly1305.Poly1305.generate_tag(one_time_key, frame)  #! bad MAC


def check_frame(one_time_key: bytes, frame: bytes, mac: bytes) -> None:
    poly1305.Poly1305.verify_tag(one_time_key, frame, mac)  #! bad MAC


def counter_code(seed: bytes, counter: int) -> bytes:
    return HOTP(seed, 6, hashes.SHA1()).generate(counter)  #! ok


def clock_code(seed: bytes) -> bytes:
    return TOTP(seed, 8, hashes.SHA256(), 30).generate(int(time.time()))  #! ok


def describe(algorithm: hashes.HashAlgorithm) -> str:
    if isinstance(algorithm, (hashes.MD5, hashes.SHA1)):  #! ok
        raise UnsupportedAlgorithm(f"{algorithm.name} (md5 and sha1 are refused)")  #! ok
    return f"{algorithm.name}/{algorithm.digest_size}" if isinstance(algorithm, APPROVED) else "?"  #! ok


def same(a: bytes, b: bytes) -> bool:
    return constant_time.bytes_eq(a, b) and stdlib_hmac.compare_digest(a, b)  #! ok
