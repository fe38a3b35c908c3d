"""Webhook signature checks, the WebSocket handshake, Git objects, cloud request signing."""
from __future__ import annotations

import base64
import hashlib
import hmac
import os
import uuid
import zlib
from dataclasses import dataclass
from enum import Enum

WS_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
GITHUB_SECRET = os.environb.get(b"GITHUB_SECRET", b"")


class MacAlgorithm(Enum):
    SHA256 = "sha256"  #! ok
    SHA1 = "sha1"  #! ok
    MD5 = "md5"  #! ok


class Digestor(Enum):
    SHA256 = (hashlib.sha256,)  #! ok
    MD5 = (hashlib.md5,)  #! maybe


@dataclass
class Provider:
    name: str
    header: str
    algorithm: str = "sha256"  #! ok

    def check(self, secret: bytes, body: bytes, given: str) -> bool:
        mac = hmac.new(secret, body, self.algorithm).hexdigest()  #! maybe
        return hmac.compare_digest(mac, given)  #! ok


GITHUB = Provider("github", "X-Hub-Signature-256", "sha256")  #! ok
GITHUB_OLD = Provider("github", "X-Hub-Signature", "sha1")  #! ok


def github(body: bytes, header: str) -> bool:
    mac = "sha256=" + hmac.new(GITHUB_SECRET, body, hashlib.sha256).hexdigest()  #! ok
    return hmac.compare_digest(mac, header)  #! ok


def github_legacy(body: bytes, header: str) -> bool:
    mac = "sha1=" + hmac.new(GITHUB_SECRET, msg=body, digestmod=hashlib.sha1).hexdigest()  #! ok
    return hmac.compare_digest(mac, header)  #! ok


def payments_md5(fields: list[str], secret: bytes) -> str:
    return hmac.new(secret, "".join(fields).encode(), hashlib.md5).hexdigest()  #! bad hmac


def payments(fields: list[str], secret: bytes) -> str:
    return hmac.new(secret, "".join(fields).encode(), hashlib.sha512).hexdigest()  #! ok


def by_enum(secret: bytes, body: bytes) -> list[bytes]:
    return [
        hmac.digest(secret, body, MacAlgorithm.SHA256.value),  #! ok
        hmac.digest(secret, body, MacAlgorithm.SHA1.value),  #! ok
        hmac.digest(secret, body, MacAlgorithm.MD5.value),  #! bad hmac
        hmac.new(secret, body, Digestor.SHA256.value[0]).digest(),  #! ok
        hmac.new(secret, body, Digestor.MD5.value[0]).digest(),  #! bad hmac
    ]


def short_keys(body: bytes) -> list[bytes]:
    return [
        hmac.digest(b"hunter2", body, "sha256"),  #! bad hmac
        hmac.new("s3cr3t".encode(), body, "sha256").digest(),  #! bad hmac
        hmac.new(key=b"0123456789abc", msg=body, digestmod="sha256").digest(),  #! bad hmac
        hmac.new(b"0123456789abcdef", body, "sha256").digest(),  #! ok
        hmac.new(b"0123456789abcd", body, "sha384").digest(),  #! ok
        hmac.new(bytes.fromhex("00112233"), body, "sha256").digest(),  #! bad hmac
        hmac.new(os.urandom(32), body, "sha256").digest(),  #! ok
    ]


def _sign(key: bytes, msg: str) -> bytes:
    return hmac.new(key, msg.encode("utf-8"), hashlib.sha256).digest()  #! ok


def aws_key(secret: str, date: str, region: str, service: str) -> bytes:
    k_date = _sign(("AWS4" + secret).encode(), date)  #! ok
    return _sign(_sign(_sign(k_date, region), service), "aws4_request")  #! ok


def aws_v2(secret: bytes, text: str) -> str:
    return base64.b64encode(hmac.new(secret, text.encode(), hashlib.sha1).digest()).decode()  #! ok


def content_md5(body: bytes) -> str:
    return base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad hash


def websocket_accept(key: bytes) -> bytes:
    return base64.b64encode(hashlib.sha1(key + WS_GUID).digest())  #! maybe


def git_blob(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()  #! maybe


def git_blob_sha256(data: bytes) -> str:
    return hashlib.sha256(b"blob %d\0" % len(data) + data).hexdigest()  #! ok


def ids(name: str) -> list[object]:
    return [
        uuid.uuid4(),  #! ok
        uuid.uuid3(uuid.NAMESPACE_DNS, name),  #! maybe
        uuid.uuid5(uuid.NAMESPACE_DNS, name),  #! maybe
        uuid.UUID(hashlib.md5(name.encode()).hexdigest()),  #! bad hash
        uuid.UUID(hashlib.sha256(name.encode()).hexdigest()[:32]),  #! ok
        zlib.crc32(name.encode()),  #! ok
        zlib.adler32(name.encode()),  #! ok
        hash(name),  #! ok
    ]


def digest_auth_response(user: str, realm: str, password: str, nonce: str, uri: str) -> str:
    ha1 = hashlib.md5(f"{user}:{realm}:{password}".encode()).hexdigest()  #! bad hash
    ha2 = hashlib.md5(f"GET:{uri}".encode()).hexdigest()  #! bad hash
    return hashlib.md5(f"{ha1}:{nonce}:{ha2}".encode()).hexdigest()  #! bad hash
