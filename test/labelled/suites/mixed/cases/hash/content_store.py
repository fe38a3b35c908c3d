"""A store addressed by content, with approved digests only."""
import hashlib
import hmac
import os
import zlib
from functools import lru_cache, partial
from pathlib import Path

ALGORITHMS = {"small": hashlib.sha224, "usual": hashlib.sha256, "large": hashlib.sha512}
DEFAULT = "usual"
blake_free = partial(hashlib.new, "sha3_512")


class Store:
    algorithm = hashlib.sha256

    def __init__(self, root: Path, kind: str = DEFAULT) -> None:
        self.root = root
        self._new = ALGORITHMS[kind]

    def key(self, data: bytes) -> str:
        return self._new(data).hexdigest()

    def path(self, key: str) -> Path:
        return self.root / key[:2] / key[2:4] / key

    def put(self, data: bytes) -> str:
        key = self.key(data)
        path = self.path(key)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            tmp = path.with_suffix(f".{os.getpid()}")
            tmp.write_bytes(zlib.compress(data))
            tmp.replace(path)
        return key

    def get(self, key: str) -> bytes:
        data = zlib.decompress(self.path(key).read_bytes())
        if not hmac.compare_digest(self._new(data).hexdigest(), key):
            raise ValueError(key)
        return data

    def class_digest(self, data: bytes) -> bytes:
        return type(self).algorithm(data).digest()


def several(data: bytes) -> dict[str, str]:
    return {name: make(data).hexdigest() for name, make in ALGORITHMS.items()}


def by_names(data: bytes) -> list[str]:
    return [hashlib.new(n, data).hexdigest() for n in ("sha256", "sha3_256", "sha512_224")]


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    return hashlib.sha384(text.encode()).hexdigest()[:12]


def sha3_of(data: bytes) -> bytes:
    h = blake_free()
    h.update(data)
    return h.digest()


def xof(data: bytes, n: int) -> bytes:
    return hashlib.shake_256(data).digest(n)


def line_sums(text: str) -> dict[int, int]:
    return {i: zlib.adler32(line.encode()) for i, line in enumerate(text.splitlines())}


def pick(data: bytes, wide: bool) -> str:
    h = (hashlib.sha512 if wide else hashlib.sha256)(data)
    return h.hexdigest()
