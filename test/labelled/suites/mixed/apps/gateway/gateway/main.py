from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from pathlib import Path

from . import devices
from .broker import BridgeBroker, Broker, PlantBroker, main_broker
from .firmware import FirmwareError, Image, Verifier, store
from .settings import STATE, settings
from .transfer import upload

log = logging.getLogger("gateway")


class Gateway:
    def __init__(self, broker: Broker, fleet: list[devices.Device]) -> None:
        self.broker = broker
        self.fleet = fleet
        self.stopping = asyncio.Event()

    async def poll_all(self) -> None:
        while not self.stopping.is_set():
            results = await asyncio.gather(*(d.poll() for d in self.fleet), return_exceptions=True)
            for device, result in zip(self.fleet, results):
                if isinstance(result, BaseException):
                    log.warning("%s: %s", device.name, result)
                    continue
                self.broker.publish(f"plant/{device.device_id}", result.values)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), settings.poll_seconds)

    async def upload_daily(self) -> None:
        while not self.stopping.is_set():
            await asyncio.to_thread(upload, list((STATE / "outbox").glob("*.csv")))
            await asyncio.sleep(86_400)

    def install(self, path: Path) -> bool:
        verifier = Verifier((STATE / "firmware.pub").read_bytes())
        try:
            image = Image.read(path)
            verifier.verify(image)
        except FirmwareError as exc:
            log.error("%s refused: %s", path.name, exc)
            return False
        store(image)
        return True


def brokers(kind: str) -> Broker:
    classes: dict[str, type[Broker]] = {"plant": PlantBroker, "bridge": BridgeBroker}
    if kind in classes:
        return classes[kind](settings.mqtt)
    return main_broker()


async def run(kind: str = "main") -> None:
    logging.basicConfig(level=logging.INFO)
    fleet = [
        devices.create("simulated", "boiler", "sim://1", mean=68.0),
        devices.create("modbus", "pump", "10.0.0.12"),
    ]
    gateway = Gateway(brokers(kind), fleet)
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, gateway.stopping.set)
    gateway.broker.start()
    try:
        await asyncio.gather(gateway.poll_all(), gateway.upload_daily())
    finally:
        gateway.broker.stop()


if __name__ == "__main__":
    asyncio.run(run())
