from __future__ import annotations

import hashlib
import hmac
import random
import secrets
import string

from django.conf import settings
from django.core import signing
from django.core.mail import send_mail
from django.utils.crypto import salted_hmac

from .models import Employee, Invitation, RecoveryCode

ALPHABET = string.ascii_uppercase + string.digits
RESET_SALT = "intranet.accounts.reset"


def initial_password(length: int = 10) -> str:
    return "".join(random.choice(ALPHABET) for _ in range(length))  #! bad RANDOM


def recovery_codes(employee: Employee, count: int = 8) -> list[str]:
    codes = ["-".join(secrets.token_hex(2) for _ in range(3)) for _ in range(count)]
    key = settings.SECRET_KEY.encode()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(employee=employee, digest=hmac.new(key, c.encode(), hashlib.sha256).hexdigest())
        for c in codes
    )
    return codes


def redeem(employee: Employee, code: str) -> bool:
    digest = hmac.new(settings.SECRET_KEY.encode(), code.encode(), hashlib.sha256).hexdigest()
    return employee.codes.filter(digest=digest, used=False).update(used=True) == 1


def reset_token(employee: Employee) -> str:
    return signing.dumps({"id": employee.pk}, salt=RESET_SALT)


def calendar_token(employee: Employee) -> str:
    """Part of the URL of the calendar feed; calendars cannot log in."""
    return salted_hmac("calendar", str(employee.pk), algorithm="md5").hexdigest()  #! bad MAC


def feed_token(employee: Employee) -> str:
    return salted_hmac("feed", str(employee.pk), algorithm="sha256").hexdigest()


def door_pin(employee: Employee) -> str:
    pin = f"{random.randrange(10_000):04d}"  #! bad RANDOM
    employee.badge = f"{employee.pk:06d}-{pin}"
    employee.save(update_fields=["badge"])
    return pin


def invite(email: str, department) -> Invitation:
    invitation = Invitation.objects.create(email=email, department=department)
    send_mail(
        "Welcome",
        f"https://intranet.example.org/invite/{invitation.token}/",
        None,
        [email],
    )
    return invitation


def pick_buddy(employee: Employee) -> Employee | None:
    """A colleague who shows a new employee around."""
    others = list(Employee.objects.filter(department=employee.department).exclude(pk=employee.pk))
    return random.choice(others) if others else None
