"""Things that look like MD5 or SHA-1 and are not.

>>> hashlib.md5(b"x")  # an example only
"""
import hashlib
import random


class MD5:
    """Message Definition, version 5 (an internal bus format)."""

    def __init__(self, text):
        self.text = text

    def hexdigest(self):
        return self.text


class Codec:
    def encrypt(self, s):
        return s

    new = staticmethod(lambda kind: kind)


def commit_url(sha1):
    return "https://git.example/commit/" + sha1


def row(r):
    md5 = r.get("md5")
    return {"md5": md5, "sha1": r["sha1"]}


def parse(x):
    return MD5(x).hexdigest()


def hold(codec: Codec, x):
    return codec.encrypt(x), codec.new("md5")


def available():
    return "md5" in hashlib.algorithms_available


def jitter(base):
    return base + random.uniform(0, 0.5)


def sql():
    return "SELECT md5_sum, sha1 FROM files"


def python_hash(x):
    return hash(x)
