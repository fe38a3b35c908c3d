"""One place for digests, so that their choice can be changed."""
from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import BinaryIO

from django.conf import settings

CHUNK = 64 * 1024


def hexdigest(data: bytes, algorithm: str = "sha256") -> str:
    return hashlib.new(algorithm, data).hexdigest()  #! maybe


def stream_digest(chunks: Iterable[bytes], algorithm: str | None = None) -> str:
    state = hashlib.new(algorithm or settings.DOCUMENT_DIGEST)  #! maybe
    for chunk in chunks:
        state.update(chunk)
    return state.hexdigest()


def read_chunks(fh: BinaryIO) -> Iterable[bytes]:
    while chunk := fh.read(CHUNK):
        yield chunk


def short_id(*parts: object) -> str:
    """An id for the DOM and for log lines."""
    text = "\0".join(str(p) for p in parts)
    return hashlib.sha1(text.encode("utf-8")).hexdigest()[:10]  #! bad HASH
