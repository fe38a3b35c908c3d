"""Deployment settings. Secrets come from the environment or from ``KEY_DIR``; the rest is fixed here."""

import os
from datetime import timedelta
from pathlib import Path

DATA_DIR = Path(os.environ.get("FIELDGATE_DATA", "data"))
KEY_DIR = DATA_DIR / "keys"

SESSION_SECRET = os.environ.get("FIELDGATE_SESSION_SECRET", "")
SESSION_LIFETIME = timedelta(hours=8)
TOKEN_LIFETIME = timedelta(minutes=30)
TOKEN_ISSUER = "fieldgate"

CACHE_DIR = DATA_DIR / "cache"
CACHE_HASH = "sha256"
CACHE_SECONDS = 300

CERTIFICATE_DAYS = 825
CRL_DAYS = 7

PARTNERS = {
    "northwind": "https://hooks.northwind.example/fieldgate",
    "contoso": "https://contoso.example/in/reports",
    "tailspin": "https://edi.tailspin.example/notify",
}


def partner_secret(name: str) -> bytes:
    """The shared secret of a partner; empty if none was agreed."""
    return os.environ.get(f"FIELDGATE_SECRET_{name.upper()}", "").encode()


def device_secret(serial: str) -> bytes:
    """The secret a device was provisioned with; empty if we do not know the device."""
    path = KEY_DIR / "devices" / serial
    return path.read_bytes() if serial.isalnum() and path.is_file() else b""
