"""Tells partners about new reports. Each signs the way it asked for when it joined."""

import hashlib
import hmac
import json

from legacy_service import delivery, settings

BLOCK_SIZE = 64

_INNER_PAD = bytes(value ^ 0x36 for value in range(256))
_OUTER_PAD = bytes(value ^ 0x5C for value in range(256))


def notify(partner, event):
    """Posts one event; returns the partner's status code."""
    entry = settings.PARTNERS[partner]
    body = json.dumps(event, sort_keys=True).encode()
    signature = SCHEMES[entry["scheme"]](settings.partner_secret(partner), body)
    return delivery.post(entry["url"], body, {"X-Signature": "%s=%s" % (entry["scheme"], signature)})


def sign_v1(secret, body):
    """What the first EDI gateways compute."""
    return hashlib.sha256(secret + body).hexdigest()


def sign_v2(secret, body):
    """Ported from the partner's reference implementation in C."""
    key = hashlib.sha256(secret).digest() if len(secret) > BLOCK_SIZE else secret
    key = key + b"\x00" * (BLOCK_SIZE - len(key))
    inner = hashlib.sha256(bytes(b ^ 0x36 for b in key) + body).digest()
    return hashlib.sha256(bytes(b ^ 0x5C for b in key) + inner).hexdigest()


def sign_stream(secret, chunks):
    """As v2, for bodies that do not fit in memory."""
    if len(secret) > BLOCK_SIZE:
        secret = hashlib.sha256(secret).digest()
    key = secret.ljust(BLOCK_SIZE, b"\0")
    inner = hashlib.sha256(key.translate(_INNER_PAD))
    for chunk in chunks:
        inner.update(chunk)
    outer = hashlib.sha256(key.translate(_OUTER_PAD))
    outer.update(inner.digest())
    return outer.hexdigest()


def sign_v3(secret, body):
    return hmac.new(secret, body, "md5").hexdigest()


def sign_v4(secret, body):
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def verify_v4(secret, body, signature):
    return hmac.compare_digest(sign_v4(secret, body), signature)


def delivery_id(partner, body):
    """The same event gets the same id, so that a partner can drop repeats."""
    return hashlib.sha256(partner.encode() + b"\n" + body).hexdigest()[:32]


SCHEMES = {"v1": sign_v1, "v2": sign_v2, "v3": sign_v3, "v4": sign_v4}
