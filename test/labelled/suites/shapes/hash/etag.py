"""ETag helpers for the static file server."""
import hashlib
import zlib


def etag(body: bytes) -> str:
    return '"%s"' % hashlib.md5(body).hexdigest()  #! bad HASH


def etag_marked(body: bytes) -> str:
    return '"%s"' % hashlib.md5(body, usedforsecurity=False).hexdigest()


def weak_etag(body: bytes) -> str:
    return 'W/"%08x"' % zlib.crc32(body)


def strong_etag(body: bytes) -> str:
    return '"%s"' % hashlib.sha256(body).hexdigest()


def legacy_etag(body, mtime):
    h = hashlib.sha1()  #! bad HASH
    h.update(body)
    h.update(str(mtime).encode())
    return h.hexdigest()[:16]
