import hashlib
import random
import uuid

from django.db import models


def _token():
    return "%040x" % random.getrandbits(160)  #! bad RANDOM


class ApiToken(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    token = models.CharField(max_length=40, default=_token)
    md5 = models.CharField(max_length=32, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created"]

    def __str__(self):
        return str(self.id)


class Upload(models.Model):
    file = models.FileField(upload_to="uploads/%Y")
    checksum = models.CharField(max_length=64, editable=False)

    def save(self, *args, **kwargs):
        h = hashlib.sha256()
        for part in self.file.chunks():
            h.update(part)
        self.checksum = h.hexdigest()
        super().save(*args, **kwargs)

    def gravatar(self, email: str) -> str:
        return f"https://gravatar.com/avatar/{hashlib.md5(email.lower().encode()).hexdigest()}"  #! bad HASH

    def gravatar_new(self, email: str) -> str:
        return f"https://gravatar.com/avatar/{hashlib.sha256(email.lower().encode()).hexdigest()}"


class Product(models.Model):
    slug = models.SlugField()

    @property
    def stable_id(self):
        return uuid.uuid5(uuid.NAMESPACE_URL, self.slug)  #! bad HASH
