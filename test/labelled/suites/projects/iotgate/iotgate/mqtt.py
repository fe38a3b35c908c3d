from __future__ import annotations

import hashlib
import json
import logging
import random
import threading
import time
from queue import Empty, Queue

import paho.mqtt.client as mqtt

from .config import Broker, Profile
from .tls import context_for

log = logging.getLogger(__name__)


class Bridge(threading.Thread):
    """Moves messages from devices to the broker."""

    def __init__(self, broker: Broker, profile: Profile = Profile.MODERN) -> None:
        super().__init__(name="bridge", daemon=True)
        self.broker = broker
        self.profile = profile
        self.outbox: Queue[tuple[str, bytes]] = Queue(maxsize=1000)
        self.seen: set[str] = set()
        self.stopping = threading.Event()

    def connect(self) -> mqtt.Client:
        client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id=self.broker.client_id)
        with context_for(self.profile) as context:
            client.tls_set_context(context)
        client.connect(self.broker.host, self.broker.port, self.broker.keepalive)
        return client

    def message_id(self, payload: bytes) -> str:
        return hashlib.sha1(payload).hexdigest()  #! bad HASH

    def is_new(self, payload: bytes) -> bool:
        key = hashlib.md5(payload, usedforsecurity=False).hexdigest()
        new = key not in self.seen
        self.seen.add(key)
        return new

    def publish(self, topic: str, value: dict) -> None:
        payload = json.dumps(value | {"sent": time.time()}).encode()
        if self.is_new(payload):
            self.outbox.put((topic, payload))

    def run(self) -> None:
        client = self.connect()
        delay = 1.0
        while not self.stopping.is_set():
            try:
                topic, payload = self.outbox.get(timeout=1)
            except Empty:
                continue
            if client.publish(topic, payload).rc != mqtt.MQTT_ERR_SUCCESS:
                log.warning("retry of %s in %.1f s", self.message_id(payload)[:7], delay)
                time.sleep(delay + random.random() * delay)
                delay = min(delay * 2, 60)
            else:
                delay = 1.0

    def stop(self) -> None:
        self.stopping.set()
        self.join(5)
