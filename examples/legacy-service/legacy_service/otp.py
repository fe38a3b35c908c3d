"""One-time codes for operators (RFC 6238)."""

import base64
import hashlib
import hmac
import struct
import time

STEP_SECONDS = 30
DIGITS = 6


def code(secret, at=None):
    """The code of a base32 secret at a Unix time; now if none is given."""
    counter = int((time.time() if at is None else at) // STEP_SECONDS)
    mac = hmac.new(base64.b32decode(secret, casefold=True), struct.pack(">Q", counter), hashlib.sha1).digest()
    offset = mac[-1] & 0x0F
    number = struct.unpack(">I", mac[offset : offset + 4])[0] & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def verify(secret, given, at=None):
    """Accepts the code of the step before and after, for clocks that are off."""
    now = time.time() if at is None else at
    steps = (now - STEP_SECONDS, now, now + STEP_SECONDS)
    return any(hmac.compare_digest(code(secret, step), given) for step in steps)
