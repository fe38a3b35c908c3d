import hashlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from shopfront.catalog.models import Product


def file_md5(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "md5").hexdigest()  #! bad HASH


def file_sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def file_sum(path: Path, factory) -> str:
    state = factory()  #! maybe
    with path.open("rb") as stream:
        for block in iter(lambda: stream.read(65536), b""):
            state.update(block)
    return state.hexdigest()


class Command(BaseCommand):
    help = "Compares images with their md5 or sha1 columns"

    def add_arguments(self, parser):
        parser.add_argument("--algorithm", choices=("md5", "sha1"), default="md5")
        parser.add_argument("--jobs", type=int, default=2)

    def handle(self, *args, **options):
        algorithm = options["algorithm"]
        wrong = 0
        for product in Product.objects.exclude(image=""):
            path = Path(product.image.path)
            if algorithm == "md5":
                found, stored = file_md5(path), product.md5
            else:
                found, stored = file_sum(path, hashlib.sha1), product.sha1  #! bad HASH
            if found != stored:
                wrong += 1
                self.stderr.write(f"{product.sku}: {algorithm} is {found}, not {stored}")
        if wrong:
            raise CommandError(f"{wrong} images differ")
        self.stdout.write(self.style.SUCCESS("all images match"))

    def summary(self, paths, jobs):
        with ProcessPoolExecutor(jobs) as pool:
            return dict(zip(paths, pool.map(file_sha256, paths)))

    def strong(self, path):
        return file_sum(path, hashlib.sha384)
