from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


def _expiry():
    return timezone.now() + timedelta(days=7)


class Department(models.Model):
    name = models.CharField(max_length=80, unique=True)
    cost_centre = models.CharField(max_length=12)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Employee(AbstractUser):
    department = models.ForeignKey(Department, null=True, on_delete=models.SET_NULL)
    badge = models.CharField(max_length=16, blank=True)
    phone = models.CharField(max_length=32, blank=True)

    @property
    def avatar_url(self) -> str:
        mail = (self.email or "").strip().lower().encode()
        return f"https://avatars.example.org/{hashlib.md5(mail).hexdigest()}?d=identicon"  #! bad HASH

    def initials(self) -> str:
        return "".join(part[0] for part in (self.first_name, self.last_name) if part)


class Invitation(models.Model):
    email = models.EmailField()
    token = models.CharField(max_length=64, default=secrets.token_urlsafe, unique=True)
    department = models.ForeignKey(Department, on_delete=models.CASCADE)
    expires = models.DateTimeField(default=_expiry)
    used = models.BooleanField(default=False)

    def is_open(self) -> bool:
        return not self.used and self.expires > timezone.now()


class RecoveryCode(models.Model):
    employee = models.ForeignKey(Employee, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64)
    used = models.BooleanField(default=False)
