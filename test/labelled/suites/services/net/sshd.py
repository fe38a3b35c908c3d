"""SSH clients and servers: paramiko and asyncssh."""
from __future__ import annotations

import hashlib
import logging

import asyncssh
import paramiko

log = logging.getLogger(__name__)
STRONG_CIPHERS = ("aes256-ctr", "aes128-gcm@openssh.com")  #! ok
DISABLED = {
    "ciphers": ["3des-cbc", "blowfish-cbc", "arcfour"],  #! ok
    "kex": ["curve25519-sha256@libssh.org", "diffie-hellman-group1-sha1"],  #! ok
    "macs": ["hmac-md5", "hmac-md5-96"],  #! ok
}


def keys() -> list[paramiko.PKey]:
    return [
        paramiko.RSAKey.generate(3072),  #! ok
        paramiko.RSAKey.generate(bits=2048),  #! ok
        paramiko.RSAKey.generate(1024),  #! bad key-size
        paramiko.RSAKey.generate(bits=768),  #! bad key-size
        paramiko.ECDSAKey.generate(bits=384),  #! ok
        paramiko.DSSKey.generate(1024),  #! bad ssh
    ]


def connect(host: str) -> paramiko.SSHClient:
    client = paramiko.SSHClient()
    client.connect(host, disabled_algorithms=DISABLED)  #! ok
    return client


def tune(transport: paramiko.Transport) -> None:
    opts = transport.get_security_options()
    opts.ciphers = STRONG_CIPHERS  #! ok
    opts.ciphers = ("aes128-ctr", "aes256-ctr")  #! ok
    opts.kex = ("ecdh-sha2-nistp256", "diffie-hellman-group16-sha512")  #! ok
    opts.digests = ("hmac-sha2-256", "hmac-sha1")  #! ok
    opts.key_types = ("rsa-sha2-512", "ecdsa-sha2-nistp384")  #! ok


def tune_old(transport: paramiko.Transport) -> None:
    opts = transport.get_security_options()
    opts.ciphers = ("3des-cbc",)  #! bad ssh
    opts.ciphers = ("blowfish-cbc",)  #! bad ssh
    opts.kex = ("curve25519-sha256@libssh.org",)  #! bad ssh
    opts.kex = ("diffie-hellman-group1-sha1",)  #! bad ssh
    opts.digests = ("hmac-md5",)  #! bad ssh
    opts.key_types = ("ssh-dss",)  #! bad ssh


def tune_class() -> None:
    paramiko.Transport._preferred_ciphers = ("aes256-gcm@openssh.com",)  #! ok
    paramiko.Transport._preferred_ciphers = ("arcfour256",)  #! bad ssh
    paramiko.Transport._preferred_macs = ("hmac-md5-96",)  #! bad ssh
    paramiko.Transport._preferred_macs = ("hmac-sha2-512",)  #! ok


async def strong(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        encryption_algs=["aes256-gcm@openssh.com", "aes256-ctr"],  #! ok
        kex_algs=["ecdh-sha2-nistp384"],  #! ok
        mac_algs=["hmac-sha2-512-etm@openssh.com"],  #! ok
        signature_algs=["rsa-sha2-256"],  #! ok
    )


async def weak(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        encryption_algs=["chacha20-poly1305@openssh.com"],  #! bad ssh
        kex_algs=["curve25519-sha256"],  #! bad ssh
        mac_algs=["hmac-md5"],  #! bad ssh
        signature_algs=["ssh-dss"],  #! bad ssh
    )


async def serve(port: int) -> asyncssh.SSHAcceptor:
    return await asyncssh.listen(
        "",
        port,
        server_host_keys=["ssh_host_key"],
        encryption_algs=["aes128-ctr"],  #! ok
        mac_algs=["umac-64@openssh.com"],  #! bad ssh
        kex_algs=["ecdh-sha2-nistp256", "diffie-hellman-group14-sha256"],  #! ok
    )


def generate() -> list[asyncssh.SSHKey]:
    return [
        asyncssh.generate_private_key("ssh-rsa", key_size=3072),  #! ok
        asyncssh.generate_private_key("ssh-rsa", key_size=1024),  #! bad key-size
        asyncssh.generate_private_key("ecdsa-sha2-nistp256"),  #! ok
        asyncssh.generate_private_key("ssh-ed25519"),  #! maybe
        asyncssh.generate_private_key("ssh-dss"),  #! bad ssh
    ]


def fingerprints(key: paramiko.PKey, akey: asyncssh.SSHKey) -> list[object]:
    return [
        hashlib.sha256(key.asbytes()).digest(),  #! ok
        hashlib.md5(key.asbytes()).digest(),  #! bad hash
        key.get_fingerprint(),  #! maybe
        akey.get_fingerprint(),  #! ok
        akey.get_fingerprint("sha256"),  #! ok
        akey.get_fingerprint("md5"),  #! bad ssh
    ]


def sign(key: paramiko.RSAKey, data: bytes) -> list[paramiko.Message]:
    return [key.sign_ssh_data(data, "rsa-sha2-256"), key.sign_ssh_data(data, algorithm="rsa-sha2-512")]  #! ok


def sign_old(key: paramiko.RSAKey, data: bytes) -> paramiko.Message:
    return key.sign_ssh_data(data, "ssh-rsa")  #! bad signature-digest
