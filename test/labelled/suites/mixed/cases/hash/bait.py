"""Mentions of MD5 and SHA-1 that compute nothing."""
import hashlib
import logging
import zlib
from collections import namedtuple

log = logging.getLogger(__name__)

md5 = namedtuple("md5", "row column")
COLUMNS = ["id", "md5", "sha1", "sha256"]
LABELS = {"md5": "MD5 checksum (shown only)", "sha1": "SHA-1 checksum"}
SUFFIXES = (".md5", ".sha1", ".sha256")


class Sha1Label:
    def new(self, name):
        return f"label-{name}"


def position():
    return md5(1, 2)


def row_to_dict(row):
    """Return the row; ``hashlib.md5(row)`` used to be here."""
    return dict(zip(COLUMNS, row))


def show(kind):
    log.info("checksum kind %s", LABELS["md5"])
    return Sha1Label().new("md5")


def crc(data):
    return zlib.crc32(data) ^ zlib.adler32(data)


def supported():
    return "md5" in hashlib.algorithms_available


def strip_suffix(name):
    return name.removesuffix(".md5")


def reject(name, data):
    if name in {"md5", "sha1"}:
        raise ValueError("weak algorithm")
    return hashlib.sha256(data).hexdigest()
