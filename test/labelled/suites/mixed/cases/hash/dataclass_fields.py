import hashlib
from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Options:
    algorithm: str = "sha256"
    chunk: int = 8192


@dataclass
class LegacyOptions(Options):
    pass


@dataclass
class Hasher:
    name: str
    salt: bytes = b""
    factory: Callable = field(default=hashlib.sha512)

    def run(self, data: bytes) -> str:
        return hashlib.new(self.name, self.salt + data).hexdigest()  #! maybe


def main(data):
    opts = Options()
    old = Options(algorithm="md5")  #! maybe
    a = hashlib.new(opts.algorithm, data).hexdigest()
    b = hashlib.new(old.algorithm, data).hexdigest()  #! bad HASH
    c = Hasher("sha384").run(data)
    return a, b, c


@dataclass
class Plan:
    digest: Callable = field(default=hashlib.md5)  #! bad HASH
    strong: Callable = hashlib.sha256
