"""Command line: artifacts sum|sign|verify."""
from __future__ import annotations

import argparse
import hashlib
import hmac
import logging
import os
import sys
from pathlib import Path

from .digests import file_digest, lookup

log = logging.getLogger("artifacts")


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="md5 and sha256 sums of artifacts")  #! ok
    parser.add_argument("--strong", choices=["sha256", "sha512"], default="sha256")  #! ok
    parser.add_argument("--weak", default="md5", help="digest kept for md5sum users")  #! maybe
    parser.add_argument("--tag", default="md5", help="label printed before sums")  #! ok
    parser.add_argument("files", nargs="*", type=Path)
    return parser


def cmd_sum(args: argparse.Namespace) -> int:
    for path in args.files:
        print(args.tag, path, file_digest(path, "sha256"))  #! ok
        print(args.tag, path, file_digest(path, "md5"))  #! bad hash
    return 0


def cmd_header(data: bytes) -> None:
    print("Content-MD5:", hashlib.md5(data).hexdigest())  #! bad hash
    print("Digest: SHA-256=", hashlib.sha256(data).hexdigest())  #! ok
    print("X-Cache:", hashlib.md5(data, usedforsecurity=False).hexdigest())  #! ok


def cmd_match(kind: str, data: bytes) -> str:
    match kind:
        case "md5":
            return hashlib.md5(data).hexdigest()  #! bad hash
        case "sha256":
            return hashlib.sha256(data).hexdigest()  #! ok
        case "sha512" | "long":
            return hashlib.sha512(data).hexdigest()  #! ok
        case "ripe":
            return hashlib.new("ripemd160", data).hexdigest()  #! bad hash
        case "shake":
            return hashlib.shake_128(data).hexdigest(32)  #! ok
        case "sm3":
            return hashlib.new("sm3", data).hexdigest()  #! bad hash
        case _:
            raise SystemExit(f"md5, sha256 or sha512, not {kind}")  #! ok


def cmd_walrus(data: bytes) -> bool:
    if (digest := hashlib.md5(data).hexdigest()) in KNOWN_BAD:  #! bad hash
        log.warning("md5 %s is revoked", digest)  #! ok
        return False
    if (digest := hashlib.sha256(data).hexdigest()) in KNOWN_BAD:  #! ok
        log.warning("sha256 %s is revoked", digest)
        return False
    return True


KNOWN_BAD = {"d41d8cd98f00b204e9800998ecf8427e"}  #! ok


def cmd_sign(data: bytes) -> str:
    key = os.environb.get(b"ARTIFACTS_KEY", b"")
    return hmac.new(key, data, hashlib.sha256).hexdigest()  #! ok


def cmd_sign_demo(data: bytes) -> str:
    return hmac.new(b"demo", data, hashlib.sha256).hexdigest()  #! bad hmac


def cmd_sign_old(data: bytes) -> str:
    key = os.environb.get(b"ARTIFACTS_KEY", b"")
    return hmac.digest(key, data, "md5").hex()  #! bad hmac


def cmd_file(path: Path) -> tuple[str, str, str]:
    with path.open("rb") as fh:
        a = hashlib.file_digest(fh, "sha256").hexdigest()  #! ok
        fh.seek(0)
        b = hashlib.file_digest(fh, "md5").hexdigest()  #! bad hash
        fh.seek(0)
        c = hashlib.file_digest(fh, hashlib.md5).hexdigest()  #! bad hash
    return a, b, c


def main(argv: list[str] | None = None) -> int:
    args = build_parser().parse_args(argv)
    log.info("sums: %s", [hashlib.new(args.strong, p.read_bytes()).hexdigest() for p in args.files])  #! ok
    log.info("old sums: %s", [hashlib.new(args.weak, p.read_bytes()).hexdigest() for p in args.files])  #! bad hash
    log.info("fast: %s", {p: lookup("fast")(p.read_bytes()).hexdigest() for p in args.files})  #! bad hash
    return cmd_sum(args)


if __name__ == "__main__":
    sys.exit(main())
