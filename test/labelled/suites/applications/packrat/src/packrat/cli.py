"""Command line of packrat."""
from __future__ import annotations

import argparse
import hashlib
import ssl
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import packrat
from packrat import hash_file
from packrat.hashing import NamedHasher
from packrat.kdf import KdfHeader, new_header, read_passphrase, repository_key

CHOICES = ("md5", "sha1", "sha256", "sha512")
DEFAULTS = {"list": {"digest": "sha256"}, "export": {"digest": "md5"}}  # per command


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="packrat", description=__doc__)
    parser.add_argument("--version", action="version", version=packrat.__version__)
    commands = parser.add_subparsers(dest="command", required=True)

    sums = commands.add_parser("sums", help="print checksums like md5sum or sha256sum")
    sums.add_argument("--digest", default="sha1", choices=CHOICES)  #! maybe
    sums.add_argument("paths", nargs="+", type=Path)
    sums.set_defaults(run=cmd_sums)

    check = commands.add_parser("check", help="compare two trees")
    check.add_argument("--hash", dest="algo", default="sha256")  #! ok
    check.add_argument("left", type=Path)
    check.add_argument("right", type=Path)
    check.set_defaults(run=cmd_check)

    listing = commands.add_parser("list")
    listing.add_argument("root", type=Path)
    listing.set_defaults(run=cmd_list)

    fetch = commands.add_parser("fetch", help="download a seed archive")
    fetch.add_argument("url")
    fetch.add_argument("--md5", help="expected MD5 as printed by the mirror")  #! ok
    fetch.add_argument("--sha256")  #! ok
    fetch.set_defaults(run=cmd_fetch)

    init = commands.add_parser("init")
    init.add_argument("--kdf", choices=("pbkdf2", "pbkdf2-sha1"), default="pbkdf2")  #! ok
    init.set_defaults(run=cmd_init)
    return parser


def cmd_sums(args: argparse.Namespace) -> int:
    for path in args.paths:
        state = hashlib.new(args.digest, path.read_bytes())  #! bad HASH
        print(f"{state.hexdigest()}  {path}")
    return 0


def cmd_check(args: argparse.Namespace) -> int:
    left, right = (hash_file(p, args.algo) for p in (args.left, args.right))  #! ok
    return int(left != right)


def cmd_list(args: argparse.Namespace) -> int:
    for path in sorted(args.root.rglob("*"), key=lambda p: hashlib.md5(bytes(p)).digest()):  #! bad HASH
        if path.is_file():
            print(hash_file(path, DEFAULTS["list"]["digest"]), path)  #! ok
    return 0


def cmd_export(root: Path) -> dict[str, str]:
    return {str(p): hash_file(p, **{"algo": DEFAULTS["export"]["digest"]}) for p in root.iterdir()}  #! bad HASH


def download(url: str) -> bytes:
    ctx = ssl.create_default_context()  #! ok
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
    with urlopen(Request(url, headers={"User-Agent": "packrat"}), context=ctx) as reply:
        return reply.read()


def download_from_nas(url: str) -> bytes:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  #! ok
    ctx.minimum_version = ssl.TLSVersion["TLSv1"]  #! bad TLS
    ctx.load_default_certs()
    with urlopen(url, context=ctx) as reply:
        return reply.read()


def cmd_fetch(args: argparse.Namespace) -> int:
    data = download(args.url)
    if args.md5 and hashlib.md5(data, usedforsecurity=False).hexdigest() != args.md5:  #! maybe
        return 1
    if args.sha256 and hashlib.sha256(data).hexdigest() != args.sha256:  #! ok
        return 1
    Path(args.url.rsplit("/", 1)[-1]).write_bytes(data)
    return 0


def cmd_init(args: argparse.Namespace) -> int:
    header = new_header()
    key = repository_key(KdfHeader(args.kdf, header.salt), read_passphrase(confirm=True))  #! ok
    checksum = NamedHasher("sha256").write(key).name  #! ok
    print("key check", checksum[:8])
    return 0


def main(argv: list[str] | None = None) -> int:
    args = build_parser().parse_args(argv)
    return args.run(args)


if __name__ == "__main__":
    sys.exit(main())
