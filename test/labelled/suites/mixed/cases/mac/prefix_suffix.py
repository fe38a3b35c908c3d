"""MACs made from a plain hash, and hashes that only look like one."""
import hashlib

API_KEY = b"this-key-is-long-enough-to-matter"


def prefix(secret_key: bytes, message: bytes) -> str:
    return hashlib.sha256(secret_key + message).hexdigest()  #! bad MAC


def suffix(message: bytes) -> str:
    return hashlib.sha512(message + API_KEY).hexdigest()  #! bad MAC


def formatted(params: dict, secret: str) -> str:
    query = "&".join(f"{k}={params[k]}" for k in sorted(params))
    return hashlib.sha256(f"{query}{secret}".encode()).hexdigest()  #! bad MAC


def updates(shared_secret: bytes, body: bytes) -> bytes:
    h = hashlib.sha256(shared_secret)  #! maybe
    h.update(body)  #! maybe
    return h.digest()  #! maybe


def dedupe(tenant: str, path: str) -> str:
    return hashlib.sha256(f"{tenant}:{path}".encode()).hexdigest()


def cache_key(prefix: bytes, url: bytes) -> str:
    return hashlib.sha256(prefix + url).hexdigest()


def chain(previous: bytes, block: bytes) -> bytes:
    return hashlib.sha256(previous + block).digest()


def primary_key(table: str, row_id: int) -> str:
    return hashlib.sha256(f"{table}/{row_id}".encode()).hexdigest()[:16]
