"""Update client for embedded boards where no compiled wheels can be installed."""
import hashlib
import json
import logging
from pathlib import Path

import ecdsa  #! maybe
import rsa  #! maybe
from ecdsa import NIST256p, SECP256k1, SigningKey, VerifyingKey  #! maybe
from ecdsa.util import sigdecode_der, sigencode_der  #! maybe

log = logging.getLogger("updates")

HASH_METHODS = {"SHA-256", "SHA-384", "SHA-512"}  #! ok
CURVES = {"p256": "NIST256p", "k256": "SECP256k1"}  #! ok


class UpdateError(RuntimeError):
    """Signature, digest or key type (rsa, ecdsa) does not fit the manifest."""


def new_board_key() -> tuple[rsa.PublicKey, rsa.PrivateKey]:
    return rsa.newkeys(2048)  #! bad PACKAGE


def new_sensor_key() -> tuple[rsa.PublicKey, rsa.PrivateKey]:
    return rsa.newkeys(1024, poolsize=2)  #! bad RSA


def sign_manifest(manifest: bytes, key: rsa.PrivateKey) -> bytes:
    return rsa.sign(manifest, key, "SHA-256")  #! bad PACKAGE


def sign_manifest_v1(manifest: bytes, key: rsa.PrivateKey) -> bytes:
    return rsa.sign(manifest, key, "SHA-1")  #! bad SIGN


def sign_manifest_v0(manifest: bytes, key: rsa.PrivateKey) -> bytes:
    return rsa.sign(manifest, key, hash_method="MD5")  #! bad SIGN


def sign_precomputed(manifest: bytes, key: rsa.PrivateKey) -> bytes:
    digest = hashlib.sha512(manifest).digest()  #! ok
    return rsa.sign_hash(digest, key, "SHA-512")  #! bad PACKAGE


def check_manifest(manifest: bytes, signature: bytes, key: rsa.PublicKey) -> str:
    used = rsa.verify(manifest, signature, key)  #! bad PACKAGE
    if used not in HASH_METHODS:  #! ok
        raise UpdateError(f"manifest signed with {used}, sha-256 required")  #! ok
    return used


def wrap_session(secret: bytes, key: rsa.PublicKey) -> bytes:
    return rsa.encrypt(secret, key)  #! bad PADDING


def unwrap_session(blob: bytes, key: rsa.PrivateKey) -> bytes:
    return rsa.decrypt(blob, key)  #! bad PACKAGE


def new_p256() -> bytes:
    return SigningKey.generate(curve=NIST256p, hashfunc=hashlib.sha256).to_pem()  #! bad PACKAGE


def new_k256() -> bytes:
    return SigningKey.generate(curve=SECP256k1).to_pem()  #! bad EC


def new_p192() -> bytes:
    return ecdsa.SigningKey.generate(curve=ecdsa.NIST192p).to_pem()  #! bad EC


def new_brainpool() -> bytes:
    return ecdsa.SigningKey.generate(curve=ecdsa.BRAINPOOLP256r1).to_pem()  #! bad EC


def sign_event(pem: str, event: bytes) -> bytes:
    return SigningKey.from_pem(pem).sign(event, hashfunc=hashlib.sha384, sigencode=sigencode_der)  #! bad PACKAGE


def sign_event_v1(pem: str, event: bytes) -> bytes:
    return SigningKey.from_pem(pem).sign_deterministic(event, hashfunc=hashlib.sha1)  #! bad SIGN


def check_event(pem: str, signature: bytes, event: bytes) -> bool:
    return VerifyingKey.from_pem(pem).verify(signature, event, hashlib.sha256, sigdecode_der)  #! bad PACKAGE


def agree(private_pem: str, public_pem: str) -> bytes:
    ecdh = ecdsa.ECDH(curve=NIST256p)  #! bad PACKAGE
    ecdh.load_private_key_pem(private_pem)
    ecdh.load_received_public_key_pem(public_pem)
    return ecdh.generate_sharedsecret_bytes()


def check_payload(path: Path, manifest: dict[str, str]) -> None:
    with path.open("rb") as fh:
        found = hashlib.file_digest(fh, "sha512").hexdigest()  #! ok
    if found != manifest["sha512"]:  #! ok
        raise UpdateError(f"{path}: digest differs")  #! ok


def load_manifest(path: Path) -> dict[str, str]:
    manifest = json.loads(path.read_text())
    for old in ("md5", "sha1"):  #! ok
        if manifest.pop(old, None):
            log.debug("ignoring %s entry", old)  #! ok
    if manifest.get("curve") in CURVES:  #! ok
        manifest["curve"] = CURVES[manifest["curve"]]  #! ok
    return manifest


def board_id(serial: str) -> str:
    return hashlib.sha256(b"board:" + serial.encode()).hexdigest()[:24]  #! ok


def describe(key: object) -> str:
    if isinstance(key, rsa.PublicKey):  #! ok
        return f"rsa-{key.n.bit_length()}"  #! ok
    if isinstance(key, VerifyingKey):  #! ok
        return f"ecdsa {key.curve.name}"  #! ok
    return "unknown"
