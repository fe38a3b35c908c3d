import base64
import hashlib
import hmac
import json


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def make(claims, key: bytes) -> str:
    head = b64(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    body = b64(json.dumps(claims).encode())
    sig = hmac.new(key, f"{head}.{body}".encode(), hashlib.sha256).digest()
    return f"{head}.{body}.{b64(sig)}"


def make_unsigned(claims) -> str:
    head = b64(json.dumps({"alg": "none"}).encode())  #! maybe
    return f"{head}.{b64(json.dumps(claims).encode())}."  #! maybe


def make_dev(claims) -> str:
    body = b64(json.dumps(claims).encode())
    sig = hmac.new(b"devkey", body.encode(), hashlib.sha256).digest()  #! bad MAC
    return f"{body}.{b64(sig)}"


def alg_of(token: str) -> str:
    head = json.loads(base64.urlsafe_b64decode(token.split(".")[0] + "=="))
    if head["alg"] == "none":
        raise ValueError("unsigned tokens are refused")
    return head["alg"]
