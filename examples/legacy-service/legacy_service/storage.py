"""Where reports lie: one file per content, named by its digest."""

import base64
import hashlib
import hmac

from legacy_service import settings

REPORT_DIR = settings.DATA_DIR / "reports"


class ChecksumMismatch(ValueError):
    """The upload is not what its header says."""


def save(body, md5_header=None):
    """Stores a report and returns its name. Storing the same content twice gives the same name."""
    if md5_header is not None:
        check_content_md5(body, md5_header)
    name = content_name(body)
    path = REPORT_DIR / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return name


def load(name):
    return (REPORT_DIR / name[:2] / name).read_bytes()


def content_name(body):
    return hashlib.sha1(body).hexdigest()


def looks_duplicate(body, seen):
    """True if a report with this content came in before; remembers it in ``seen``."""
    fingerprint = hashlib.blake2b(body, digest_size=16).digest()
    if fingerprint in seen:
        return True
    seen.add(fingerprint)
    return False


def check_content_md5(body, header):
    """Content-MD5 finds damage in transit; nobody relies on it against an attacker."""
    checksum = hashlib.md5(body, usedforsecurity=False).digest()
    if not hmac.compare_digest(base64.b64encode(checksum).decode(), header):
        raise ChecksumMismatch("Content-MD5 does not match the body")
