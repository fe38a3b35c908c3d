"""What the status page says about the cryptography underneath."""

import hashlib
import ssl


def crypto_status():
    return {"openssl": ssl.OPENSSL_VERSION, "restricted": digests_are_restricted()}


def digests_are_restricted():
    """True where the platform refuses digests outside its policy."""
    try:
        hashlib.md5(b"probe")
    except ValueError:
        return True
    return False
