import functools
import hashlib

_orig_sha = hashlib.sha256


def install():
    hashlib.md5 = functools.partial(hashlib.md5, usedforsecurity=False)  #! maybe


def git_blob(data: bytes) -> str:
    head = b"blob %d\0" % len(data)
    return hashlib.sha1(head + data, usedforsecurity=False).hexdigest()


def wrapped(data):
    return _orig_sha(data).digest()
