from __future__ import annotations

from django.conf import settings
from django.db import models

from intranet.common.digest import hexdigest, stream_digest


class Folder(models.Model):
    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE)

    def path(self) -> str:
        return f"{self.parent.path()}/{self.name}" if self.parent else self.name


class Document(models.Model):
    title = models.CharField(max_length=200)
    folder = models.ForeignKey(Folder, on_delete=models.PROTECT, related_name="documents")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    file = models.FileField(upload_to="documents/%Y/%m")
    checksum = models.CharField(max_length=64, editable=False)
    legacy_md5 = models.CharField(max_length=32, blank=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["title"]
        indexes = [models.Index(fields=["checksum"])]

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs):
        if not self.checksum:
            self.checksum = stream_digest(self.file.chunks())
        super().save(*args, **kwargs)

    def fill_legacy(self) -> None:
        with self.file.open("rb") as fh:
            self.legacy_md5 = hexdigest(fh.read(), algorithm="md5")  #! bad HASH

    def thumbnail_name(self) -> str:
        return hexdigest(self.file.name.encode(), settings.THUMBNAIL_DIGEST) + ".png"  #! bad HASH

    def is_same(self, other: "Document") -> bool:
        return self.checksum == other.checksum
