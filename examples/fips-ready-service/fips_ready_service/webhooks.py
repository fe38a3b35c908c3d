"""Tells partners about new reports."""

import hashlib
import hmac
import json

from fips_ready_service import delivery, settings

# SP 800-131A asks for 112 bits and more in the key of a MAC.
MINIMUM_SECRET_BYTES = 14


def notify(partner, event):
    """Posts one event; returns the partner's status code."""
    body = json.dumps(event, sort_keys=True).encode()
    secret = settings.partner_secret(partner)
    if len(secret) < MINIMUM_SECRET_BYTES:
        raise ValueError(f"the secret of {partner} is missing or too short")
    return delivery.post(settings.PARTNERS[partner], body, {"X-Signature": f"v4={sign(secret, body)}"})


def sign(secret, body):
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def sign_stream(secret, chunks):
    """As ``sign``, for bodies that do not fit in memory."""
    mac = hmac.new(secret, digestmod=hashlib.sha256)
    for chunk in chunks:
        mac.update(chunk)
    return mac.hexdigest()


def verify(secret, body, signature):
    return hmac.compare_digest(sign(secret, body), signature)


def delivery_id(partner, body):
    """The same event gets the same id, so that a partner can drop repeats."""
    return hashlib.sha256(partner.encode() + b"\n" + body).hexdigest()[:32]
