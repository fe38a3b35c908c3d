"""Number theory for the polling planner: schedules, coding and test rigs."""
import math
import random
from functools import reduce
from typing import Iterator


def inverse(a: int, m: int) -> int:
    return pow(a, -1, m)  #! ok


def crt(residues: list[int], moduli: list[int]) -> int:
    """The first tick at which all devices are due."""
    product = math.prod(moduli)
    total = 0
    for r, n in zip(residues, moduli, strict=True):
        other = product // n
        total += r * other * pow(other, -1, n)  #! ok
    return total % product


def is_prime(n: int, rounds: int = 12) -> bool:
    if n < 4:
        return n in (2, 3)
    if n % 2 == 0:
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for _ in range(rounds):
        x = pow(random.randrange(2, n - 1), d, n)  #! ok
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = pow(x, 2, n)  #! ok
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n: int) -> int:
    """Table sizes are primes."""
    n += 1 + n % 2
    while not is_prime(n):
        n += 2
    return n


def legendre(a: int, p: int) -> int:
    return pow(a, (p - 1) // 2, p)  #! ok


def primitive_root(p: int) -> int:
    factors = [q for q in range(2, p) if (p - 1) % q == 0 and is_prime(q)]
    for g in range(2, p):
        if all(pow(g, (p - 1) // q, p) != 1 for q in factors):  #! ok
            return g
    raise ValueError(p)


def costas(p: int) -> list[int]:
    """Welch construction of a hop pattern for the sonar test rig."""
    g = primitive_root(p)
    return [pow(g, e, p) for e in range(1, p)]  #! ok


def fermat_inverse_table(p: int) -> list[int]:
    return [0] + [pow(n, p - 2, p) for n in range(1, p)]  #! ok


def binomial_mod(n: int, k: int, m: int) -> int:
    top = reduce(lambda acc, i: acc * (n - i) % m, range(k), 1)
    bottom = reduce(lambda acc, i: acc * (i + 1) % m, range(k), 1)
    return top * pow(bottom, m - 2, m) % m  #! ok


class Lcg:
    """Deterministic numbers for the traffic simulator (glibc constants)."""

    def __init__(self, seed: int = 1):
        self.state = seed

    def next(self) -> int:
        self.state = (self.state * 1103515245 + 12345) % 2**31  #! ok
        return self.state >> 16

    def __iter__(self) -> Iterator[int]:
        return iter(self.next, -1)


def xorshift(state: int) -> Iterator[int]:
    while True:
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF  #! ok
        state ^= state >> 7  #! ok
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF  #! ok
        yield state


def poll_order(devices: list[str], day: int) -> list[str]:
    rng = random.Random(day)  #! ok
    order = devices[:]
    for i in range(len(order) - 1, 0, -1):
        j = rng.randint(0, i)  #! ok
        order[i], order[j] = order[j], order[i]
    return order


def reed_solomon_syndromes(word: list[int], p: int = 929, alpha: int = 3, count: int = 8) -> list[int]:
    """PDF417 works modulo 929."""
    return [sum(c * pow(alpha, i * j, p) for j, c in enumerate(word)) % p for i in range(1, count + 1)]  #! ok


def polynomial_hash(text: str, base: int = 257, mod: int = 2**61 - 1) -> int:
    return reduce(lambda acc, c: (acc * base + ord(c)) % mod, text, 0)  #! ok


def rabin_karp(needle: str, hay: str, base: int = 257, mod: int = 1_000_003) -> int:
    size = len(needle)
    lead = pow(base, size - 1, mod)  #! ok
    want = have = 0
    for a, b in zip(needle, hay):
        want, have = (want * base + ord(a)) % mod, (have * base + ord(b)) % mod
    for at in range(len(hay) - size + 1):
        if want == have and hay[at : at + size] == needle:
            return at
        if at + size < len(hay):
            have = ((have - ord(hay[at]) * lead) * base + ord(hay[at + size])) % mod
    return -1
