import random
import time


def backoff(n):
    return min(60, 2 ** n) + random.random()


def deal(cards):
    random.shuffle(cards)
    return cards[:5]


def monte_carlo(n):
    rng = random.Random(42)
    return sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n)) * 4 / n


def pick(servers):
    return random.choice(servers)


def sample(rows):
    return random.sample(rows, 10)


def sleep_a_bit():
    time.sleep(random.uniform(0.1, 0.3))


def dice():
    return random.randint(1, 6)


def key_press_delay():
    return random.gauss(80, 12)
