"""Public-key parts of the field protocols, on Python integers."""
import hashlib
import hmac
import random
import secrets
from dataclasses import dataclass
from typing import NamedTuple

from ntheory import inverse, is_prime

MODP_2048 = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
    "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
    "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
    "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
    "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AACAA68FFFFFFFFFFFFFFFF",
    16,
)


class PublicKey(NamedTuple):
    n: int
    e: int

    def encrypt(self, message: bytes) -> int:
        return pow(int.from_bytes(message, "big"), self.e, self.n)  #! bad HANDMADE

    def verify(self, message: bytes, signature: int) -> bool:
        wanted = int.from_bytes(hashlib.sha256(message).digest(), "big")  #! ok
        return pow(signature, self.e, self.n) == wanted  #! bad HANDMADE


@dataclass
class PrivateKey:
    p: int
    q: int
    e: int = 65537

    def __post_init__(self) -> None:
        self.n = self.p * self.q
        self.d = inverse(self.e, (self.p - 1) * (self.q - 1))  #! maybe

    def decrypt(self, cipher: int) -> int:
        return pow(cipher, self.d, self.n)  #! bad HANDMADE

    def sign(self, message: bytes) -> int:
        digest = int.from_bytes(hashlib.sha256(message).digest(), "big")  #! ok
        return pow(digest, self.d, self.n)  #! bad HANDMADE

    def decrypt_fast(self, cipher: int) -> int:
        m1, m2 = pow(cipher, self.d % (self.p - 1), self.p), pow(cipher, self.d % (self.q - 1), self.q)  #! bad HANDMADE
        return m2 + self.q * (inverse(self.q, self.p) * (m1 - m2) % self.p)  #! maybe


def generate_prime(bits: int) -> int:
    while True:
        candidate = random.getrandbits(bits) | (1 << bits - 1) | 1  #! bad RANDOM
        if is_prime(candidate):  #! ok
            return candidate


class DiffieHellman:
    """Session keys of the meter link."""

    p, g = MODP_2048, 2

    def __init__(self) -> None:
        self.private = secrets.randbelow(self.p - 2) + 1  #! ok
        self.public = pow(self.g, self.private, self.p)  #! bad HANDMADE

    def shared(self, peer: int) -> bytes:
        secret = pow(peer, self.private, self.p)  #! bad HANDMADE
        return hashlib.sha256(secret.to_bytes(256, "big")).digest()  #! maybe


def elgamal(public: int, message: int, p: int = MODP_2048, g: int = 2) -> tuple[int, int]:
    k = secrets.randbelow(p - 2) + 1  #! ok
    return pow(g, k, p), message * pow(public, k, p) % p  #! bad HANDMADE


def srp_verifier(user: str, password: str, salt: bytes) -> int:
    x = hashlib.sha1(salt + hashlib.sha1(f"{user}:{password}".encode()).digest()).digest()  #! bad KDF
    return pow(2, int.from_bytes(x, "big"), MODP_2048)  #! bad HANDMADE


def session_tag(key: bytes, counter: int) -> bytes:
    return hmac.digest(key, counter.to_bytes(8, "big"), "sha256")  #! ok


def slot_of(counter: int, slots: int) -> int:
    return pow(3, counter, slots)  #! ok
