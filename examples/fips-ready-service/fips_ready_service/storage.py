"""Where reports lie: one file per content, named by its digest."""

import base64
import hashlib
import hmac

from fips_ready_service import settings

REPORT_DIR = settings.DATA_DIR / "reports"


class ChecksumMismatch(ValueError):
    """The upload is not what its header says."""


def save(body, content_digest=None):
    """Stores a report and returns its name. Storing the same content twice gives the same name."""
    if content_digest is not None:
        check_content_digest(body, content_digest)
    name = content_name(body)
    path = REPORT_DIR / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return name


def load(name):
    return (REPORT_DIR / name[:2] / name).read_bytes()


def content_name(body):
    return hashlib.sha256(body).hexdigest()


def looks_duplicate(body, seen):
    """True if a report with this content came in before; remembers it in ``seen``."""
    fingerprint = hashlib.sha256(body).digest()
    if fingerprint in seen:
        return True
    seen.add(fingerprint)
    return False


def check_content_digest(body, header):
    """Content-Digest (RFC 9530), which took the place of Content-MD5."""
    expected = "sha-256=:" + base64.b64encode(hashlib.sha256(body).digest()).decode() + ":"
    if not hmac.compare_digest(expected, header.strip()):
        raise ChecksumMismatch("Content-Digest does not match the body")
