import hashlib

from django.conf import settings
from django.db import models


def upload_path(instance, filename):
    name = hashlib.sha1(filename.encode()).hexdigest()  #! bad HASH
    return f"products/{name[:2]}/{name[2:4]}/{name}"


class ChecksumField(models.CharField):
    description = "A digest in hexadecimal"

    def __init__(self, *args, algorithm="sha256", **kwargs):
        self.algorithm = algorithm
        kwargs.setdefault("max_length", hashlib.new(algorithm).digest_size * 2)  #! maybe
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)


class Product(models.Model):
    sku = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    price = models.DecimalField(max_digits=9, decimal_places=2)
    md5 = models.CharField(max_length=32, blank=True)
    sha1 = models.CharField(max_length=40, blank=True)
    image = models.ImageField(upload_to=upload_path, blank=True)

    class Meta:
        ordering = ["title"]
        indexes = [models.Index(fields=["md5"]), models.Index(fields=["sha1"])]

    def __str__(self):
        return f"{self.sku}: {self.title}"

    def content(self) -> bytes:
        return f"{self.sku}\0{self.title}\0{self.price}".encode()

    def refresh_digests(self):
        self.md5 = hashlib.new(settings.CATALOG_CHECKSUM, self.content()).hexdigest()  #! bad HASH
        self.sha1 = hashlib.sha1(self.content(), usedforsecurity=False).hexdigest()

    def has_changed(self) -> bool:
        before = self.md5
        self.refresh_digests()
        return self.md5 != before


class Feed(models.Model):
    url = models.URLField()
    etag = models.CharField(max_length=80, blank=True)
    fetched = models.DateTimeField(null=True)

    def accept(self, body: bytes) -> bool:
        digest = getattr(hashlib, settings.FEED_DIGEST)(body).hexdigest()  #! bad HASH
        changed, self.etag = digest != self.etag, digest
        return changed

    def strong(self, body: bytes) -> str:
        return hashlib.new(settings.DEFAULT_HASHING, body).hexdigest()
