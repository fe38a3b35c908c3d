from __future__ import annotations

import asyncio
import hashlib
import random
import secrets
import struct
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pysnmp.hlapi.v3arch.asyncio import (
    UsmUserData,
    usmAesCfb128Protocol,
    usmDESPrivProtocol,  #! maybe
    usmHMAC192SHA256AuthProtocol,
    usmHMACMD5AuthProtocol,  #! maybe
)

from .settings import SnmpSettings, settings


@dataclass
class Reading:
    device: str
    values: dict[str, float]
    quality: float = 1.0


@dataclass
class Device(ABC):
    name: str
    address: str
    options: dict[str, Any] = field(default_factory=dict)
    registry: ClassVar[dict[str, type["Device"]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        Device.registry[cls.__name__.lower()] = cls

    @abstractmethod
    async def poll(self) -> Reading: ...

    @property
    def device_id(self) -> str:
        return hashlib.sha256(f"{self.name}@{self.address}".encode()).hexdigest()[:16]


class Simulated(Device):
    """Gives plausible values for demonstrations."""

    async def poll(self) -> Reading:
        await asyncio.sleep(random.uniform(0.01, 0.05))
        value = random.gauss(self.options.get("mean", 20.0), 0.5)
        return Reading(self.name, {"temperature": value}, quality=random.random())


class Modbus(Device):
    unit = 1

    async def poll(self) -> Reading:
        reader, writer = await asyncio.open_connection(self.address, 502)
        transaction = random.randrange(0x10000)
        writer.write(struct.pack(">HHHBBHH", transaction, 0, 6, self.unit, 3, 0, 2))
        await writer.drain()
        raw = await reader.readexactly(13)
        writer.close()
        (value,) = struct.unpack(">f", raw[9:13])
        return Reading(self.name, {"value": value})

    @staticmethod
    def crc16(frame: bytes) -> int:
        crc = 0xFFFF
        for byte in frame:
            crc ^= byte
            for _ in range(8):
                crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
        return crc


class Meter(Device):
    """Meters log in by challenge; the vendor's protocol wants MD5."""

    def answer(self, challenge: bytes, password: str) -> bytes:
        return hashlib.md5(challenge + password.encode()).digest()  #! maybe

    def session_key(self) -> bytes:
        return bytes(random.getrandbits(8) for _ in range(16))  #! bad RANDOM

    def secure_session_key(self) -> bytes:
        return secrets.token_bytes(16)

    async def poll(self) -> Reading:
        await asyncio.sleep(0)
        return Reading(self.name, {})


class Switch(Device):
    def credentials(self, config: SnmpSettings = settings.snmp) -> UsmUserData:
        return UsmUserData(
            config.user,
            authKey=config.auth_key,
            privKey=config.priv_key,
            authProtocol=usmHMAC192SHA256AuthProtocol,
            privProtocol=usmAesCfb128Protocol,
        )

    async def poll(self) -> Reading:
        await asyncio.sleep(0)
        return Reading(self.name, {"ports": 24.0})


class OldSwitch(Switch):
    def credentials(self, config: SnmpSettings = settings.snmp) -> UsmUserData:
        return UsmUserData(  #! maybe
            config.user,
            authKey=config.auth_key,
            privKey=config.priv_key,
            authProtocol=usmHMACMD5AuthProtocol,  #! bad MAC
            privProtocol=usmDESPrivProtocol,  #! bad CIPHER
        )


def create(kind: str, name: str, address: str, **options: Any) -> Device:
    return Device.registry[kind](name, address, options)
