import hashlib
from hashlib import file_digest
from pathlib import Path


def checksum_for_mirror(path: Path) -> str:
    with path.open("rb") as fh:
        return hashlib.file_digest(fh, "md5").hexdigest()  #! bad HASH


def checksum_by_callable(path: Path) -> str:
    with path.open("rb") as fh:
        return file_digest(fh, hashlib.sha1).hexdigest()  #! bad HASH


def checksum_by_lambda(path: Path) -> str:
    with path.open("rb") as fh:
        return file_digest(fh, lambda: hashlib.blake2b(digest_size=32)).hexdigest()  #! bad HASH


def checksum_new(path: Path) -> str:
    with path.open("rb") as fh:
        return hashlib.file_digest(fh, "sha256").hexdigest()


def checksum_chunked(path: Path) -> str:
    state = hashlib.sha512()
    with path.open("rb") as fh:
        while chunk := fh.read(1 << 16):
            state.update(chunk)
    return state.hexdigest()
