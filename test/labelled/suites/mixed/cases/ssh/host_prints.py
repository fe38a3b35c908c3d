"""Fingerprints of host keys, by hand and by library."""
import base64
import hashlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import ssh


def md5_print(line: str) -> str:
    raw = base64.b64decode(line.split()[1])
    digest = hashlib.md5(raw).hexdigest()  #! bad HASH
    return ":".join(digest[i : i + 2] for i in range(0, 32, 2))


def sha_print(line: str) -> str:
    raw = base64.b64decode(line.split()[1])
    return "SHA256:" + base64.b64encode(hashlib.sha256(raw).digest()).decode().rstrip("=")


def lib_md5(key):
    return ssh.ssh_key_fingerprint(key, hashes.MD5())  #! bad HASH


def lib_sha(key):
    return ssh.ssh_key_fingerprint(key, hashes.SHA256())


def known_host_entry(host: str, key_type: str, blob: str) -> str:
    return f"{host} {key_type} {blob}"


def is_old(key_type: str) -> bool:
    return key_type in ("ssh-dss", "ssh-rsa")
