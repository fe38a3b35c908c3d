from __future__ import annotations

import json
import logging
import queue
import ssl
from collections.abc import Callable
from typing import Any

import paho.mqtt.client as mqtt

from .settings import MqttSettings, settings

log = logging.getLogger(__name__)
Handler = Callable[[str, dict[str, Any]], None]


class Broker:
    def __init__(self, config: MqttSettings) -> None:
        self.config = config
        self._handlers: dict[str, list[Handler]] = {}
        self._outbox: queue.Queue[tuple[str, bytes]] = queue.Queue(maxsize=1000)
        self._client = mqtt.Client(
            mqtt.CallbackAPIVersion.VERSION2,
            client_id=config.client_id,
            protocol=mqtt.MQTTv5,
        )
        self._client.on_connect = self._on_connect
        self._client.on_message = self._on_message
        self.secure()

    def secure(self) -> None:
        self._client.tls_set(
            ca_certs=str(self.config.ca_file),
            cert_reqs=ssl.CERT_REQUIRED,
            tls_version=ssl.PROTOCOL_TLS_CLIENT,
            ciphers="ECDHE+AESGCM",
        )

    def start(self) -> None:
        self._client.connect_async(self.config.host, self.config.port, self.config.keepalive)
        self._client.loop_start()

    def stop(self) -> None:
        self._client.loop_stop()
        self._client.disconnect()

    def on(self, topic: str) -> Callable[[Handler], Handler]:
        def deco(handler: Handler) -> Handler:
            self._handlers.setdefault(topic, []).append(handler)
            return handler

        return deco

    def publish(self, topic: str, payload: dict[str, Any]) -> None:
        body = json.dumps(payload).encode()
        info = self._client.publish(topic, body, qos=1)
        if info.rc != mqtt.MQTT_ERR_SUCCESS:
            self._outbox.put_nowait((topic, body))

    def _on_connect(self, client, userdata, flags, reason_code, properties) -> None:
        log.info("connected: %s", reason_code)
        for topic in self._handlers:
            client.subscribe(topic, qos=1)

    def _on_message(self, client, userdata, message) -> None:
        try:
            payload = json.loads(message.payload)
        except ValueError:
            log.warning("%s: not JSON", message.topic)
            return
        for handler in self._handlers.get(message.topic, ()):
            handler(message.topic, payload)


class PlantBroker(Broker):
    """The broker of the plant's network, which is of 2012."""

    def secure(self) -> None:
        site = settings.site_mqtt
        self._client.tls_set(  #! maybe
            ca_certs=str(site.ca_file),
            tls_version=site.tls_version,  #! bad TLS
            ciphers=site.ciphers,  #! bad TLS
        )


class BridgeBroker(Broker):
    def secure(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cafile=str(self.config.ca_file))
        context.minimum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
        self._client.tls_set_context(context)


def main_broker() -> Broker:
    return Broker(settings.mqtt)
