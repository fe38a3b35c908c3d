"""RSA and Diffie-Hellman with pow(), and arithmetic that is neither."""
import secrets
from math import gcd

P = 0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74  #! maybe
G = 2


class TextbookRSA:  #! bad HANDMADE
    def __init__(self, p: int, q: int, e: int = 65537) -> None:  #! maybe
        self.n = p * q  #! maybe
        self.e = e  #! maybe
        self.d = pow(e, -1, (p - 1) * (q - 1))  #! maybe

    def encrypt(self, message: int) -> int:  #! maybe
        return pow(message, self.e, self.n)  #! maybe

    def decrypt(self, cipher: int) -> int:  #! maybe
        return pow(cipher, self.d, self.n)  #! maybe


def dh_shared(peer_public: int) -> tuple[int, int]:  #! bad HANDMADE
    private = secrets.randbelow(P - 2) + 1  #! maybe
    public = pow(G, private, P)  #! maybe
    return public, pow(peer_public, private, P)  #! maybe


def is_probable_prime(n: int) -> bool:
    return n > 2 and all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7) if gcd(a, n) == 1)


def last_digits(base: int, exponent: int) -> int:
    return pow(base, exponent, 1000)


def inverse(a: int, m: int) -> int:
    return pow(a, -1, m)


def rolling(text: str, base: int = 257, mod: int = 1_000_000_007) -> int:
    h = 0
    for ch in text:
        h = (h * base + ord(ch)) % mod
    return h
