import hashlib
import hmac


def sign_request(secret: bytes, body: bytes) -> str:
    return hashlib.sha256(secret + body).hexdigest()  #! bad MAC


def sign_suffix(body: bytes, secret_key: bytes) -> str:
    return hashlib.sha512(body + secret_key).hexdigest()  #! bad MAC


def sign_update(key: bytes, msg: bytes) -> bytes:
    h = hashlib.sha256()  #! maybe
    h.update(key)  #! maybe
    h.update(msg)  #! maybe
    return h.digest()  #! maybe


def my_hmac(key: bytes, msg: bytes) -> bytes:
    if len(key) > 64:
        key = hashlib.sha256(key).digest()
    key = key.ljust(64, b"\0")
    ipad = bytes(k ^ 0x36 for k in key)  #! maybe
    opad = bytes(k ^ 0x5C for k in key)  #! maybe
    inner = hashlib.sha256(ipad + msg).digest()  #! maybe
    return hashlib.sha256(opad + inner).digest()  #! bad MAC


def sign_ok(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def content_path(prefix: bytes, body: bytes) -> str:
    return hashlib.sha256(prefix + body).hexdigest()


def cache_entry(module: str, version: str) -> str:
    return hashlib.sha256((module + version).encode()).hexdigest()
