"""Content addressed artifact store with a small command line front end."""
from __future__ import annotations

import argparse
import hashlib
import json
import logging
import sys
from dataclasses import dataclass, field
from pathlib import Path

log = logging.getLogger("artifacts")

CHUNK = 1 << 20
DEFAULT_DIGEST = "sha256"  #! ok
LEGACY_COLUMNS = ("md5", "sha1", "size")  #! ok


@dataclass
class Artifact:
    name: str
    sha256: str  #! ok
    md5: str = ""  #! ok
    sha1: str = ""  #! ok
    tags: list[str] = field(default_factory=list)

    def checksum_line(self) -> str:
        return f"{self.sha256} *{self.name}"  #! ok


class Store:
    """Keeps blobs under two hex digits of their SHA-256, never of an MD5."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path_for(self, digest: str) -> Path:
        return self.root / digest[:2] / digest[2:]

    def put(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()  #! ok
        target = self.path_for(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        return digest

    def put_stream(self, stream) -> str:
        hasher = hashlib.new(DEFAULT_DIGEST)  #! ok
        for block in iter(lambda: stream.read(CHUNK), b""):
            hasher.update(block)
        return hasher.hexdigest()

    def verify_file(self, path: Path) -> bool:
        with path.open("rb") as fh:
            found = hashlib.file_digest(fh, "sha256").hexdigest()  #! ok
        return found == path.parent.name + path.name

    def long_digest(self, path: Path) -> str:
        with path.open("rb") as fh:
            return hashlib.file_digest(fh, hashlib.sha3_512).hexdigest()  #! ok

    def short_id(self, data: bytes) -> str:
        return hashlib.sha224(data).hexdigest()[:16]  #! ok

    def xof_id(self, data: bytes, size: int = 20) -> str:
        return hashlib.shake_256(data).hexdigest(size)  #! ok

    def truncated_sha512(self, data: bytes) -> str:
        return hashlib.new("sha512_256", data).hexdigest()  #! ok

    def maven_sidecar(self, data: bytes) -> dict[str, str]:
        return {
            "artifact.jar.md5": hashlib.md5(data).hexdigest(),  #! bad HASH
            "artifact.jar.sha1": hashlib.sha1(data).hexdigest(),  #! bad HASH
            "artifact.jar.sha256": hashlib.sha256(data).hexdigest(),  #! ok
            "artifact.jar.sha512": hashlib.sha512(data).hexdigest(),  #! ok
        }

    def git_blob_id(self, data: bytes) -> str:
        header = b"blob %d\0" % len(data)
        return hashlib.sha1(header + data).hexdigest()  #! bad HASH

    def debian_entry(self, path: Path) -> str:
        with path.open("rb") as fh:
            digest = hashlib.file_digest(fh, "md5")  #! bad HASH
        return f"{digest.hexdigest()} {path.stat().st_size} {path.name}"

    def pypi_entry(self, path: Path) -> dict[str, str]:
        data = path.read_bytes()
        blake = hashlib.blake2b(data, digest_size=32)  #! bad HASH
        return {
            "blake2_256_digest": blake.hexdigest(),  #! ok
            "sha256_digest": hashlib.sha256(data).hexdigest(),  #! ok
        }

    def btih(self, info: bytes) -> bytes:
        hasher = hashlib.new("sha1")  #! bad HASH
        hasher.update(info)
        return hasher.digest()

    def bitcoin_address_hash(self, pubkey: bytes) -> bytes:
        inner = hashlib.sha256(pubkey).digest()  #! ok
        return hashlib.new("ripemd160", inner).digest()  #! bad HASH

    def edonkey_hash(self, block: bytes) -> bytes:
        return hashlib.new("md4", block, usedforsecurity=True).digest()  #! bad HASH

    def national_digest(self, block: bytes) -> str:
        return hashlib.new(name="sm3", data=block).hexdigest()  #! bad HASH

    def fast_block_hash(self, block: bytes) -> bytes:
        return hashlib.blake2s(block, person=b"blkstore").digest()  #! bad HASH

    def cache_slot(self, key: str) -> int:
        raw = hashlib.md5(key.encode(), usedforsecurity=False).digest()  #! ok
        return int.from_bytes(raw[:4], "big") % 1024


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="verify md5 and sha1 sidecar files")  #! ok
    parser.add_argument("--algorithm", choices=sorted(hashlib.algorithms_guaranteed))  #! ok
    parser.add_argument("path", type=Path)
    args = parser.parse_args(argv)
    if args.algorithm and "md5" in args.algorithm:  #! ok
        parser.error("md5 sidecars are no longer produced")  #! ok
    store = Store(Path("/var/lib/artifacts"))
    record = {"sha256": store.put(args.path.read_bytes()), "md5": None}  #! ok
    json.dump(record, sys.stdout)
    log.info("stored %s (sha1 column left empty)", record["sha256"])  #! ok
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
