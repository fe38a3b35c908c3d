"""Ordinary service code: jobs, retries, ids. Nothing outside policy."""
import asyncio
import hashlib
import logging
import random
import secrets
import time
import uuid
from collections import defaultdict, deque
from dataclasses import dataclass, field

log = logging.getLogger(__name__)


@dataclass(order=True)
class Job:
    due: float
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    payload: dict = field(default_factory=dict, compare=False)
    attempts: int = 0

    def fingerprint(self) -> str:
        text = repr(sorted(self.payload.items()))
        return hashlib.sha256(text.encode()).hexdigest()


class Queue:
    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()
        self._seen: set[str] = set()
        self.stats: dict[str, int] = defaultdict(int)

    def push(self, job: Job) -> bool:
        print_ = job.fingerprint()
        if print_ in self._seen:
            self.stats["duplicates"] += 1
            return False
        self._seen.add(print_)
        self._jobs.append(job)
        return True

    async def run(self, handler) -> None:
        while self._jobs:
            job = self._jobs.popleft()
            try:
                await handler(job)
            except OSError:
                job.attempts += 1
                await asyncio.sleep(random.expovariate(1.0 / 2**job.attempts))
                self._jobs.append(job)
            else:
                self.stats["done"] += 1


class Balancer:
    """Power of two choices."""

    def __init__(self, hosts: list[str], seed: int | None = None) -> None:
        self.hosts = hosts
        self.load = dict.fromkeys(hosts, 0)
        self._rng = random.Random(seed)

    def choose(self) -> str:
        a, b = self._rng.sample(self.hosts, 2)
        host = a if self.load[a] <= self.load[b] else b
        self.load[host] += 1
        return host


class RateLimit:
    def __init__(self, per_second: float) -> None:
        self.gap = 1 / per_second
        self.next = time.monotonic()

    async def wait(self) -> None:
        now = time.monotonic()
        self.next = max(self.next, now) + self.gap * random.uniform(0.9, 1.1)
        await asyncio.sleep(self.next - now)


def ab_bucket(user_id: int, experiment: str, buckets: int = 2) -> int:
    raw = hashlib.sha256(f"{experiment}:{user_id}".encode()).digest()
    return int.from_bytes(raw[:8], "big") % buckets


def csrf() -> str:
    return secrets.token_hex(16)


def bootstrap(values: list[float], rounds: int = 1000) -> list[float]:
    n = len(values)
    return [sum(random.choices(values, k=n)) / n for _ in range(rounds)]


def test_data(n: int) -> list[dict]:
    rng = random.Random(7)
    return [{"age": rng.randint(18, 90), "city": rng.choice(["Wien", "Graz", "Linz"])} for _ in range(n)]
