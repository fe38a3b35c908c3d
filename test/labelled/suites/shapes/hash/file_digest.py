import hashlib


def fd(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "md5").hexdigest()  #! bad HASH


def fd_ok(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


def fd_ref(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, hashlib.sha1).hexdigest()  #! bad HASH


def fd_lambda(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def fd_blake(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, digest=hashlib.blake2b)  #! bad HASH
