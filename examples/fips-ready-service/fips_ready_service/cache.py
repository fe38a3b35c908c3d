"""Keys and entity tags for what we keep for a while."""

import hashlib

from cachelib import FileSystemCache

from fips_ready_service import settings


class ReportCache:
    """Loaded reports, on disk, for a few minutes."""

    def __init__(self, backend=None):
        self._backend = backend

    @property
    def backend(self):
        if self._backend is None:
            self._backend = FileSystemCache(
                str(settings.CACHE_DIR),
                threshold=2000,
                default_timeout=settings.CACHE_SECONDS,
                hash_method=hashlib.sha256,
            )
        return self._backend

    def get_or_load(self, name, load):
        key = self.key("report", name)
        body = self.backend.get(key)
        if body is None:
            body = load(name)
            self.backend.set(key, body)
        return body

    def key(self, *parts):
        digest = hashlib.new(settings.CACHE_HASH)
        for part in parts:
            digest.update(str(part).encode())
            digest.update(b"\0")
        return digest.hexdigest()


reports = ReportCache()


def etag(body):
    """A strong entity tag (RFC 9110, 8.8.3)."""
    return f'"{hashlib.sha256(body).hexdigest()}"'


def fragment_key(template, *vary_on):
    """Names a rendered fragment by its template and what it depends on."""
    return "fragment:" + _hexdigest("sha256", template, *vary_on)


def manifest_key(version, *files):
    """Names a firmware manifest by everything that went into it."""
    return "manifest:" + _hexdigest("sha384", version, *files)


def _hexdigest(algorithm, *parts):
    digest = hashlib.new(algorithm)
    for part in parts:
        digest.update(str(part).encode())
    return digest.hexdigest()
