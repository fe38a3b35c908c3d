"""Deployment settings. Secrets come from the environment; the rest is fixed here."""

import os
from datetime import timedelta
from pathlib import Path

DATA_DIR = Path(os.environ.get("FIELDGATE_DATA", "data"))
KEY_DIR = DATA_DIR / "keys"

SESSION_SECRET = os.environ.get("FIELDGATE_SESSION_SECRET", "")
SESSION_LIFETIME = timedelta(hours=8)
TOKEN_LIFETIME = timedelta(minutes=30)
TOKEN_ISSUER = "fieldgate"

# Rigs on the test bench have no key of their own.
BENCH_MODE = os.environ.get("FIELDGATE_BENCH") == "1"

CACHE_DIR = DATA_DIR / "cache"
CACHE_HASH = "md5"
CACHE_SECONDS = 300

CERTIFICATE_DAYS = 825
CRL_DAYS = 7

PARTNERS = {
    "northwind": {"url": "https://hooks.northwind.example/fieldgate", "scheme": "v3"},
    "contoso": {"url": "https://contoso.example/in/reports", "scheme": "v2"},
    "tailspin": {"url": "https://edi.tailspin.example/notify", "scheme": "v1"},
}


def partner_secret(name):
    """The shared secret of a partner, as bytes; empty if none was agreed."""
    return os.environ.get("FIELDGATE_SECRET_%s" % name.upper(), "").encode()


def device_secret(serial):
    """The secret a device was provisioned with, as bytes; empty if we do not know the device."""
    path = KEY_DIR / "devices" / serial
    return path.read_bytes() if serial.isalnum() and path.is_file() else b""
