from __future__ import annotations

import os
import ssl
from dataclasses import dataclass, field
from pathlib import Path

STATE = Path(os.environ.get("GATEWAY_STATE", "/var/lib/gateway"))


@dataclass(frozen=True)
class MqttSettings:
    host: str = "broker.example.net"
    port: int = 8883
    client_id: str = "gw-0001"
    ca_file: Path = STATE / "ca.pem"
    tls_version: int = ssl.PROTOCOL_TLS_CLIENT
    ciphers: str = "ECDHE+AESGCM"
    keepalive: int = 30


@dataclass(frozen=True)
class SftpSettings:
    host: str = "files.example.net"
    user: str = "gateway"
    key_file: Path = STATE / "id_ecdsa"
    ciphers: tuple[str, ...] = ("aes256-ctr", "aes256-gcm@openssh.com")
    macs: tuple[str, ...] = ("hmac-sha2-256", "hmac-sha2-512")


@dataclass(frozen=True)
class SnmpSettings:
    user: str = "monitor"
    auth_key: str = field(default_factory=lambda: os.environ.get("SNMP_AUTH", ""))
    priv_key: str = field(default_factory=lambda: os.environ.get("SNMP_PRIV", ""))


@dataclass(frozen=True)
class FirmwareSettings:
    directory: Path = STATE / "firmware"
    digest: str = "sha384"
    boot_digest: str = "md5"  #! maybe
    minimum_version: tuple[int, int] = (2, 0)


@dataclass(frozen=True)
class Settings:
    mqtt: MqttSettings = MqttSettings()
    site_mqtt: MqttSettings = MqttSettings(
        host="plant.local",
        tls_version=ssl.PROTOCOL_TLSv1,  #! maybe
        ciphers="AES128-SHA:DES-CBC3-SHA",  #! maybe
    )
    sftp: SftpSettings = SftpSettings()
    old_sftp: SftpSettings = SftpSettings(
        host="nas.plant.local",
        ciphers=("3des-cbc", "aes128-cbc"),  #! maybe
        macs=("hmac-md5",),  #! maybe
    )
    snmp: SnmpSettings = SnmpSettings()
    firmware: FirmwareSettings = FirmwareSettings()
    poll_seconds: float = 5.0


settings = Settings()
