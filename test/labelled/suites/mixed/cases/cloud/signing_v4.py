"""AWS signature version 4 by hand: approved all the way; v2 with an older digest too."""
import base64
import datetime as dt
import hashlib
import hmac


def _sign(key: bytes, msg: str) -> bytes:
    return hmac.new(key, msg.encode(), hashlib.sha256).digest()


def signing_key(secret: str, date: str, region: str, service: str) -> bytes:
    k = _sign(("AWS4" + secret).encode(), date)
    for part in (region, service, "aws4_request"):
        k = _sign(k, part)
    return k


def canonical(method: str, path: str, headers: dict, body: bytes) -> str:
    names = ";".join(sorted(h.lower() for h in headers))
    lines = "".join(f"{k.lower()}:{v.strip()}\n" for k, v in sorted(headers.items()))
    return "\n".join([method, path, "", lines, names, hashlib.sha256(body).hexdigest()])


def v2(secret: str, text: str) -> str:
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), hashlib.sha1).digest()).decode()


def oss_content_md5(body: bytes) -> str:
    return base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH


def stamp() -> str:
    return dt.datetime.now(dt.timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def qcloud(params: dict, secret_key: str) -> str:
    text = "&".join(f"{k}={v}" for k, v in sorted(params.items()))
    return hashlib.md5((text + secret_key).encode()).hexdigest()  #! bad MAC
