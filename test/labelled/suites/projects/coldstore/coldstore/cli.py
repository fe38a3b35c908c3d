from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import click

from .chunks import Store, cut
from .digest import sha1, sha256  #! maybe
from .keys import Kdf, derive, new_salt


def hash_file(path: Path, factory=sha256) -> str:
    return factory(path.read_bytes()).hexdigest()  #! maybe


@click.group()
@click.option("--root", type=click.Path(path_type=Path), default=Path("store"))
@click.pass_context
def cli(ctx: click.Context, root: Path) -> None:
    """Cold storage; encrypts with AES, names by SHA-256."""
    ctx.obj = Store(root)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def put(store: Store, paths: tuple[Path, ...]) -> None:
    for path in paths:
        for chunk in cut(path.read_bytes()):
            store.put(chunk)
        click.echo(f"{hash_file(path)}  {path}")


@cli.command("sha1sum")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
def sha1sum(path: Path) -> None:
    click.echo(hash_file(path, sha1))  #! bad HASH


@cli.command("md5sum")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
def md5sum(path: Path) -> None:
    click.echo(hash_file(path, factory=hashlib.md5))  #! bad HASH


@cli.command("ids")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def ids(paths: tuple[Path, ...]) -> None:
    for found in map(hashlib.md5, (str(path).encode() for path in paths)):  #! bad HASH
        click.echo(found.hexdigest())


@cli.command("names")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def names(paths: tuple[Path, ...]) -> None:
    for found in map(hashlib.sha224, (str(path).encode() for path in paths)):
        click.echo(found.hexdigest())


@cli.command()
@click.option("--kdf", type=click.Choice([kind.value for kind in Kdf]), default="pbkdf2")
@click.password_option()
def key(kdf: str, password: str) -> None:
    salt = new_salt()
    sys.stdout.write(derive(Kdf(kdf), password.encode(), salt).hex() + "\n")
