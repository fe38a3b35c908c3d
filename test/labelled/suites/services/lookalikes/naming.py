"""A service whose vocabulary happens to collide with cryptography's."""
from __future__ import annotations

import argparse
import logging
import string
from typing import Any, Protocol

from .records import MD5, md5, sha1

log = logging.getLogger("seed")  #! ok
VERSION = "1.0rc4"  #! ok
DES_MOINES = "DES"  #! ok
THEMES = {"aria": "role", "idea": "icon", "seed": 7}  #! ok
KEYS = ["C", "D", "E"]  #! ok


class Cipher(Protocol):
    """A puzzle for the newspaper, drawn on paper."""

    def encrypt(self, text: str) -> str: ...


class Crossword:
    def __init__(self, key: str) -> None:
        self.key = key

    def encrypt(self, text: str) -> str:
        return text.translate(str.maketrans(string.ascii_lowercase, self.key))  #! maybe

    def sign(self, text: str, algorithm: str = "md5") -> str:  #! ok
        return f"{text} -- {algorithm}"


class hmac:
    """Heating, measurement and control: unrelated to the standard library."""

    @staticmethod
    def new(zone: str, level: int, mode: str) -> str:
        return f"{zone}/{level}/{mode}"


class random:
    """Catalogue of random encounters for the game."""

    @staticmethod
    def choice(token: str) -> str:
        return token.title()


class ssl:
    """Side-scrolling level."""

    PROTOCOL_TLSv1 = 1  #! ok


class algorithms:
    @staticmethod
    def Blowfish(tank: str) -> str:
        return f"fish in {tank}"

    @staticmethod
    def ARC4(speed: int) -> int:
        return speed * 4


class jwt:
    @staticmethod
    def encode(path: str, key: str, algorithm: str) -> str:
        return f"{path}:{key}:{algorithm}"


def heating() -> list[str]:
    return [
        hmac.new("kitchen", 3, "md5"),  #! ok
        hmac.new("hall", 2, "sha1"),  #! ok
        random.choice("token"),  #! ok
        algorithms.Blowfish("lobby"),  #! ok
        str(algorithms.ARC4(10)),  #! ok
        str(ssl.PROTOCOL_TLSv1),  #! ok
        jwt.encode("video.mp4", "k", algorithm="none"),  #! ok
        md5("A long title of many words"),  #! ok
        str(sha1([1, 2, 3])),  #! ok
        Crossword("x").sign("hello", algorithm="md5"),  #! ok
        Crossword("x").sign("hello"),  #! ok
    ]


class Registry:
    def __init__(self) -> None:
        self.items: dict[str, Any] = {}

    def new(self, name: str, data: bytes = b"") -> "Registry":
        self.items[name] = data
        return self

    def md5(self, value: bytes) -> int:
        return len(value)

    def generate(self, bits: int) -> list[int]:
        return [0] * bits

    def set_ciphers(self, names: str) -> None:
        self.items["ciphers"] = names


def registry() -> Registry:
    reg = Registry()
    reg.new("md5")  #! ok
    reg.new("rc4", b"release candidate")  #! ok
    reg.md5(b"abc")  #! ok
    reg.generate(1024)  #! ok
    reg.set_ciphers("RC4")  #! ok
    reg.items["des"] = "DES Moines"  #! ok
    reg.items["MD5"] = MD5  #! ok
    return reg


def parser() -> argparse.ArgumentParser:
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, default=3)  #! ok
    p.add_argument("--md5", action="store_true", help="show md5 column")  #! ok
    p.add_argument("--idea", default="blowfish")  #! ok
    p.add_argument("--salt", default="kosher", help="recipe salt")  #! ok
    return p


def document() -> str:
    """Explain hashlib.md5(data) and hmac.new(key, msg, "md5") in prose only."""
    text = "Call hashlib.md5(data).hexdigest() or DES.new(key) to break things"  #! ok
    # hashlib.md5(b"commented out")
    log.info("ssl.PROTOCOL_TLSv1 and RC4-SHA are refused")  #! ok
    return text + """
        hashlib.new("md5")
        jwt.encode({}, None, algorithm="none")
    """


if __name__ == "__main__":
    print(heating(), registry().items, parser().parse_args([]), VERSION, document())
