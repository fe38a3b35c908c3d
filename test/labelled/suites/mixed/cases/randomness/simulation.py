"""Mersenne Twister where it belongs."""
import random
import time


def jitter(base: float) -> float:
    return base * random.uniform(0.8, 1.2)


def backoff(attempt: int) -> None:
    time.sleep(min(30, 2**attempt) + random.random())


def monte_carlo(n: int) -> float:
    rng = random.Random(1)
    inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n))
    return 4 * inside / n


def deal(cards: list[str]) -> list[str]:
    random.shuffle(cards)
    return cards[:5]


def sample_rows(rows):
    return random.sample(rows, k=min(100, len(rows)))


def pick_server(servers):
    return random.choice(servers)


def noise(n):
    return [random.gauss(0.0, 1.0) for _ in range(n)]


def tokens_of_text(text):
    words = text.split()
    random.shuffle(words)
    return words


def keyframes(n):
    return sorted(random.randrange(1000) for _ in range(n))


def fake_name():
    return random.choice(["Ada", "Grace", "Edsger"])
