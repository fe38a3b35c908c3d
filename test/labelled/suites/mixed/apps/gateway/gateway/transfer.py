"""Uploads of measurements by SFTP."""
from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path

import paramiko

from .settings import SftpSettings, settings

log = logging.getLogger(__name__)


class PinnedKeyPolicy(paramiko.MissingHostKeyPolicy):
    def __init__(self, fingerprints: set[str]) -> None:
        self.fingerprints = fingerprints

    def missing_host_key(self, client, hostname, key) -> None:
        if key.fingerprint not in self.fingerprints:
            raise paramiko.SSHException(f"{hostname}: unknown key {key.fingerprint}")


def print_of(key: paramiko.PKey) -> str:
    raw = key.get_fingerprint()  #! bad HASH
    return ":".join(f"{b:02x}" for b in raw)


@contextmanager
def sftp(config: SftpSettings = settings.sftp):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(
        config.host,
        username=config.user,
        key_filename=str(config.key_file),
        disabled_algorithms={"ciphers": ["3des-cbc"], "macs": ["hmac-md5", "hmac-sha1"]},
    )
    try:
        yield client.open_sftp()
    finally:
        client.close()


@contextmanager
def nas_sftp(password: str):
    """The plant's NAS talks 3DES at best."""
    config = settings.old_sftp
    transport = paramiko.Transport((config.host, 22))
    options = transport.get_security_options()
    options.ciphers = config.ciphers  #! bad CIPHER
    options.digests = config.macs  #! bad MAC
    options.kex = ("diffie-hellman-group14-sha256",)
    transport.connect(username=config.user, password=password)
    try:
        yield paramiko.SFTPClient.from_transport(transport)
    finally:
        transport.close()


def upload(paths: Iterable[Path], target: str = "/inbox") -> int:
    count = 0
    with sftp() as client:
        for path in paths:
            remote = f"{target}/{path.name}"
            client.put(str(path), remote + ".part")
            client.posix_rename(remote + ".part", remote)
            with client.open(remote + ".sha256", "w") as fh:
                fh.write(hashlib.sha256(path.read_bytes()).hexdigest())
            count += 1
    log.info("%d files uploaded", count)
    return count


def remote_matches(client: paramiko.SFTPClient, remote: str, path: Path) -> bool:
    with client.open(remote, "rb") as fh:
        theirs = fh.check("md5")  #! maybe
    return theirs == hashlib.md5(path.read_bytes()).digest()  #! bad HASH


def new_device_key(kind: str = "ecdsa") -> paramiko.PKey:
    if kind == "ecdsa":
        return paramiko.ECDSAKey.generate(bits=256)
    if kind == "rsa":
        return paramiko.RSAKey.generate(2048)
    return paramiko.RSAKey.generate(1024)  #! bad ASYM
