import hashlib


class Base:
    algorithm = "sha256"

    def digest(self, data: bytes) -> bytes:
        return hashlib.new(self.algorithm, data).digest()  #! maybe


class Weak(Base):
    algorithm = "md5"  #! maybe


class Strong(Base):
    algorithm = "sha3_256"


class Explicit(Base):
    def digest(self, data: bytes) -> bytes:
        first = super().digest(data)
        return first + hashlib.sha1(data).digest()  #! bad HASH


class Own:
    def __init__(self):
        self.h = hashlib.md5()  #! bad HASH
        self.safe = hashlib.sha256()

    def feed(self, part):
        self.h.update(part)
        self.safe.update(part)
