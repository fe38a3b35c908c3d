"""Configuration push over SSH (paramiko): routers, storage heads, one old UPS."""
from __future__ import annotations

import base64
import hashlib
import io
import logging
import socket
from contextlib import contextmanager
from typing import Iterator

import paramiko  #! maybe

log = logging.getLogger("push")

APPROVED_KEX = ("ecdh-sha2-nistp256", "ecdh-sha2-nistp384", "diffie-hellman-group16-sha512")  #! ok
APPROVED_CIPHERS = ("aes256-gcm@openssh.com", "aes256-ctr", "aes128-ctr")  #! ok
DISABLED = {
    "kex": ["curve25519-sha256@libssh.org", "diffie-hellman-group1-sha1"],  #! ok
    "ciphers": ["3des-cbc", "blowfish-cbc"],  #! ok
    "macs": ["hmac-md5", "hmac-md5-96"],  #! ok
    "keys": ["ssh-ed25519", "ssh-dss"],  #! ok
    "pubkeys": ["ssh-rsa"],  #! ok
}


@contextmanager
def session(host: str, user: str, key: paramiko.PKey) -> Iterator[paramiko.SSHClient]:
    client = paramiko.SSHClient()  #! ok
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())  #! ok
    client.connect(host, username=user, pkey=key, disabled_algorithms=DISABLED)  #! ok
    try:
        yield client
    finally:
        client.close()


def strict_transport(host: str) -> paramiko.Transport:
    transport = paramiko.Transport(socket.create_connection((host, 22)), disabled_algorithms=DISABLED)  #! ok
    options = transport.get_security_options()
    options.kex = APPROVED_KEX  #! ok
    options.ciphers = APPROVED_CIPHERS  #! ok
    options.digests = ("hmac-sha2-256", "hmac-sha2-512", "hmac-sha1")  #! ok
    options.key_types = ("ecdsa-sha2-nistp256", "rsa-sha2-512")  #! ok
    return transport


def ups_transport(host: str) -> paramiko.Transport:
    transport = paramiko.Transport((host, 22))
    options = transport.get_security_options()
    options.kex = ("diffie-hellman-group1-sha1",)  #! bad SSH
    options.ciphers = ("aes128-cbc", "3des-cbc")  #! bad SSH
    options.digests = ("hmac-md5",)  #! bad SSH
    options.key_types = ("ssh-dss",)  #! bad SSH
    return transport


def switch_transport(host: str) -> paramiko.Transport:
    transport = paramiko.Transport((host, 22))
    transport.get_security_options().kex = ("curve25519-sha256@libssh.org",)  #! bad SSH
    transport.get_security_options().key_types = ["ssh-rsa"]  #! bad SSH
    return transport


def new_key() -> paramiko.RSAKey:
    return paramiko.RSAKey.generate(3072)  #! ok


def new_key_short() -> paramiko.RSAKey:
    return paramiko.RSAKey.generate(bits=1024)  #! bad RSA


def new_key_dss() -> paramiko.DSSKey:
    return paramiko.DSSKey.generate(1024)  #! bad DSA


def new_key_ecdsa() -> paramiko.ECDSAKey:
    return paramiko.ECDSAKey.generate(bits=384)  #! ok


def load_ed25519(path: str) -> paramiko.Ed25519Key:
    return paramiko.Ed25519Key.from_private_key_file(path)  #! maybe


def load_rsa(text: str) -> paramiko.RSAKey:
    return paramiko.RSAKey.from_private_key(io.StringIO(text))  #! ok


def sign_challenge(key: paramiko.RSAKey, challenge: bytes) -> bytes:
    return key.sign_ssh_data(challenge, "rsa-sha2-256").asbytes()  #! ok


def sign_challenge_old(key: paramiko.RSAKey, challenge: bytes) -> bytes:
    return key.sign_ssh_data(challenge, "ssh-rsa").asbytes()  #! bad SIGN


def fingerprint(key: paramiko.PKey) -> str:
    return key.fingerprint  #! ok


def fingerprint_own(key: paramiko.PKey) -> str:
    digest = hashlib.sha256(key.asbytes()).digest()  #! ok
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")  #! ok


def fingerprint_hex(key: paramiko.PKey) -> str:
    return ":".join(f"{b:02x}" for b in key.get_fingerprint())  #! bad HASH


def fingerprint_by_hand(key: paramiko.PKey) -> str:
    return hashlib.md5(key.asbytes()).hexdigest()  #! bad HASH


class Policy(paramiko.MissingHostKeyPolicy):
    """Compares with the inventory, which lists SHA256 and old MD5 fingerprints."""

    def __init__(self, inventory: dict[str, str]) -> None:
        self.inventory = inventory

    def missing_host_key(self, client, hostname, key) -> None:
        expected = self.inventory[hostname]
        if expected.startswith("MD5:"):  #! ok
            raise paramiko.SSHException("inventory still has an md5 fingerprint")  #! ok
        if key.get_name() in ("ssh-dss", "ssh-ed25519"):  #! ok
            raise paramiko.SSHException(f"{key.get_name()} host key")
        if fingerprint(key) != expected:  #! ok
            raise paramiko.BadHostKeyException(hostname, key, key)


def push(host: str, user: str, key: paramiko.PKey, lines: list[str]) -> None:
    with session(host, user, key) as client:
        _in, out, _err = client.exec_command("configure terminal")
        log.info("%s uses %s", host, client.get_transport().remote_cipher)  #! ok
        _in.write("\n".join(lines) + "\nip ssh server algorithm mac hmac-sha2-256\n")  #! ok
        out.channel.recv_exit_status()
