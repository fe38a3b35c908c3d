import hashlib

CHECKSUM = "md5"  #! maybe
MANIFEST = "sha512"
OLD_MANIFEST = "sha" + "1"  #! maybe


def checksum(path):
    h = hashlib.new(CHECKSUM)  #! bad HASH
    with open(path, "rb") as fh:
        for block in iter(lambda: fh.read(65536), b""):
            h.update(block)
    return h.hexdigest()


def manifest(data):
    return hashlib.new(MANIFEST, data).hexdigest()


def old_manifest(data):
    return hashlib.new(OLD_MANIFEST, data).hexdigest()  #! bad HASH


def cache_key(data):
    return hashlib.new(CHECKSUM, data, usedforsecurity=False).hexdigest()
