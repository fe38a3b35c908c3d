"""Inbound webhooks: one verifier per vendor, plus outbound request signing."""
import base64
import hashlib
import hmac
import json
import time
from email.utils import formatdate
from http import HTTPStatus
from typing import Mapping

from Crypto.Hash import MD5 as md5_module  #! maybe
from Crypto.Hash import SHA256 as sha256_module  #! maybe


class BadSignature(Exception):
    """Raised when the HMAC does not match."""


def github(secret: bytes, body: bytes, headers: Mapping[str, str]) -> None:
    expected = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()  #! ok
    if not hmac.compare_digest(expected, headers["X-Hub-Signature-256"]):  #! ok
        raise BadSignature("github")


def github_classic(secret: bytes, body: bytes, headers: Mapping[str, str]) -> None:
    expected = "sha1=" + hmac.new(secret, body, hashlib.sha1).hexdigest()  #! ok
    if not hmac.compare_digest(expected, headers["X-Hub-Signature"]):  #! ok
        raise BadSignature("github classic")


def twilio(token: str, url: str, params: Mapping[str, str]) -> str:
    joined = url + "".join(k + params[k] for k in sorted(params))
    mac = hmac.new(token.encode(), joined.encode(), "sha1")  #! ok
    return base64.b64encode(mac.digest()).decode()


def mailgun(key: bytes, stamp: str, token: str) -> str:
    return hmac.new(key=key, msg=(stamp + token).encode(), digestmod="sha256").hexdigest()  #! ok


def stripe(secret: bytes, stamp: str, body: bytes) -> bytes:
    return hmac.digest(secret, stamp.encode() + b"." + body, "sha512")  #! ok


def alipay_partner(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, hashlib.md5).hexdigest()  #! bad MAC


def wechat_v2(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, digestmod="md5").hexdigest().upper()  #! bad MAC


def paytm(secret: bytes, body: bytes) -> bytes:
    return hmac.digest(secret, body, "md5")  #! bad MAC


def shipping_partner(secret: bytes, body: bytes) -> str:
    mac = hmac.new(secret, digestmod=hashlib.blake2b)  #! bad MAC
    mac.update(body)
    return mac.hexdigest()


def ledger_partner(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, "ripemd160").hexdigest()  #! bad MAC


def old_erp(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, lambda d=b"": hashlib.md5(d)).hexdigest()  #! bad MAC


def new_erp(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, lambda d=b"": hashlib.new("sha384", d)).hexdigest()  #! ok


def scada_gateway(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, md5_module).hexdigest()  #! bad MAC


def scada_gateway_v2(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, sha256_module).hexdigest()  #! maybe


def keyed_blake(secret: bytes, body: bytes) -> str:
    return hashlib.blake2b(body, key=secret, digest_size=32).hexdigest()  #! bad MAC


def keyed_blake_small(secret: bytes, body: bytes) -> bytes:
    return hashlib.blake2s(body, key=secret[:32], salt=b"hooks").digest()  #! bad MAC


def demo_partner(body: bytes) -> str:
    return hmac.new(b"changeme", body, hashlib.sha256).hexdigest()  #! bad MAC


def staging_partner(body: bytes) -> str:
    return hmac.new(b"staging-only-key-2024-not-prod", body, hashlib.sha256).hexdigest()  #! ok


def prefixed_secret(secret: bytes, body: bytes) -> str:
    return hashlib.md5(secret + body).hexdigest()  #! bad HASH


PARTNER_DIGESTS = {
    "acme": hashlib.sha256,  #! ok
    "globex": hashlib.sha3_256,  #! ok
    "initech": "sha512",  #! ok
}


def partner_signature(partner: str, secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, PARTNER_DIGESTS[partner]).hexdigest()  #! ok


def sign_with(algorithm: str, secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, algorithm).hexdigest()  #! ok


def outbound_headers(secret: bytes, payload: dict) -> dict[str, str]:
    body = json.dumps(payload, sort_keys=True).encode()
    return {
        "Date": formatdate(usegmt=True),
        "Digest": "SHA-256=" + base64.b64encode(hashlib.sha256(body).digest()).decode(),  #! ok
        "Content-MD5": base64.b64encode(hashlib.md5(body).digest()).decode(),  #! bad HASH
        "X-Signature": sign_with("sha256", secret, body),  #! ok
        "X-Signature-V0": sign_with("md5", secret, body),  #! bad MAC
        "X-Signature-V1": sign_with("sha1", secret, body),  #! ok
    }


def dispatch(vendor: str, md5_header: str | None, secret: bytes, body: bytes) -> HTTPStatus:  #! ok
    if vendor == "hmac-md5":  #! ok
        return HTTPStatus.GONE
    if md5_header is not None:
        json.dumps({"md5": md5_header, "at": time.time()})  #! ok
    return HTTPStatus.ACCEPTED if stripe(secret, "0", body) else HTTPStatus.BAD_REQUEST  #! ok
