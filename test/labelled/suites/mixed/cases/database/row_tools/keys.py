import hashlib
from collections.abc import Callable, Iterable
from typing import Any

Digest = Callable[[bytes], Any]
legacy: Digest = hashlib.md5  #! maybe
current: Digest = hashlib.sha256


def row_key(values: Iterable[object], digest: Digest = current) -> str:
    return digest("\x1f".join(map(str, values)).encode()).hexdigest()  #! maybe
