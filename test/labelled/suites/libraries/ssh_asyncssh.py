"""SFTP drop box and job runner on asyncssh."""
import asyncio
import logging
from pathlib import Path

import asyncssh

logger = logging.getLogger("dropbox")

KEX = ["ecdh-sha2-nistp521", "ecdh-sha2-nistp256", "diffie-hellman-group16-sha512"]  #! ok
CIPHERS = ["aes256-gcm@openssh.com", "aes128-gcm@openssh.com", "aes256-ctr"]  #! ok
MACS = ["hmac-sha2-512-etm@openssh.com", "hmac-sha2-256"]  #! ok
SIGNATURES = ["rsa-sha2-512", "ecdsa-sha2-nistp384"]  #! ok


async def connect(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        kex_algs=KEX,  #! ok
        encryption_algs=CIPHERS,  #! ok
        mac_algs=MACS,  #! ok
        signature_algs=SIGNATURES,  #! ok
        server_host_key_algs=["rsa-sha2-256", "ecdsa-sha2-nistp256"],  #! ok
    )


async def connect_without(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        kex_algs="-gss-*,curve25519*,curve448*,*1.3.132.0.10,*-sha1",  #! ok
        encryption_algs="-chacha20-poly1305@openssh.com",  #! ok
        mac_algs="-umac*,hmac-md5*",  #! ok
        server_host_key_algs=["ecdsa-sha2-nistp256"],  #! ok
    )


async def connect_nas(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        kex_algs=["diffie-hellman-group1-sha1"],  #! bad SSH
        encryption_algs=["aes256-cbc", "3des-cbc"],  #! bad SSH
        mac_algs=["hmac-md5-96"],  #! bad SSH
        server_host_key_algs=["ssh-dss"],  #! bad SSH
    )


async def connect_laptop(host: str) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        host,
        kex_algs=["curve25519-sha256", "curve448-sha512"],  #! bad SSH
        encryption_algs="chacha20-poly1305@openssh.com,aes256-ctr",  #! bad SSH
        mac_algs=["umac-128-etm@openssh.com"],  #! bad SSH
        signature_algs=["ssh-rsa"],  #! bad SSH
    )


async def connect_museum(host: str) -> asyncssh.SSHClientConnection:
    options = asyncssh.SSHClientConnectionOptions(
        encryption_algs=["arcfour256", "blowfish-cbc"],  #! bad SSH
        mac_algs=["hmac-sha1"],  #! ok
        kex_algs=KEX,  #! ok
    )
    return await asyncssh.connect(host, options=options)


async def serve(port: int, key: asyncssh.SSHKey) -> asyncssh.SSHAcceptor:
    return await asyncssh.listen(
        "",
        port,
        server_host_keys=[key],
        kex_algs=KEX,  #! ok
        encryption_algs=CIPHERS,  #! ok
        mac_algs=MACS,  #! ok
        sftp_factory=True,
    )


async def serve_scanners(port: int, key: asyncssh.SSHKey) -> asyncssh.SSHAcceptor:
    return await asyncssh.create_server(
        asyncssh.SSHServer,
        "",
        port,
        server_host_keys=[key],
        encryption_algs=["cast128-cbc"],  #! bad SSH
        mac_algs=["hmac-md5"],  #! bad SSH
    )


def host_key() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ecdsa-sha2-nistp384")  #! ok


def host_key_rsa() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ssh-rsa", key_size=3072)  #! ok


def host_key_rsa_short() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ssh-rsa", key_size=1024)  #! bad RSA


def host_key_dss() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ssh-dss")  #! bad DSA


def host_key_koblitz() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ecdsa-sha2-1.3.132.0.10")  #! bad EC


def host_key_edwards() -> asyncssh.SSHKey:
    return asyncssh.generate_private_key("ssh-ed25519")  #! maybe


def fingerprints(key: asyncssh.SSHKey) -> list[str]:
    return [
        key.get_fingerprint(),  #! ok
        key.get_fingerprint("sha512"),  #! ok
        key.get_fingerprint("md5"),  #! bad HASH
        key.get_fingerprint(hash_name="sha1"),  #! bad HASH
    ]


def export(key: asyncssh.SSHKey, path: Path, passphrase: str) -> None:
    key.write_private_key(path, "pkcs8-pem", passphrase=passphrase)  #! maybe


def export_clear(key: asyncssh.SSHKey) -> bytes:
    return key.export_private_key("openssh")  #! ok


def export_openssh(key: asyncssh.SSHKey, passphrase: str) -> bytes:
    return key.export_private_key("openssh", passphrase=passphrase)  #! bad SERIAL


def export_traditional(key: asyncssh.SSHKey, passphrase: str) -> bytes:
    return key.export_private_key("pkcs1-pem", passphrase=passphrase)  #! bad SERIAL


def export_3des(key: asyncssh.SSHKey, passphrase: str) -> bytes:
    return key.export_private_key("pkcs8-pem", passphrase=passphrase, cipher_name="des3-cbc")  #! bad CIPHER


async def run(host: str, command: str) -> str:
    async with await connect(host) as conn:
        cipher = conn.get_extra_info("send_cipher")
        if cipher in ("3des-cbc", "chacha20-poly1305@openssh.com"):  #! ok
            logger.error("%s negotiated %s", host, cipher)
        result = await asyncio.wait_for(conn.run(command, check=True), 60)
        return str(result.stdout)
