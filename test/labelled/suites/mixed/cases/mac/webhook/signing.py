import hmac
import os

from .keys import ALGORITHMS, DEV_KEY, PROD_KEY_ENV


def key() -> bytes:
    return os.environ[PROD_KEY_ENV].encode()


def sign_for(provider: str, body: bytes) -> str:
    return hmac.new(key(), body, ALGORITHMS[provider]).hexdigest()  #! maybe


def sign_acme(body: bytes) -> str:
    return hmac.new(key(), body, ALGORITHMS["acme"]).hexdigest()  #! bad MAC


def sign_stripe(body: bytes) -> str:
    return hmac.new(key(), body, ALGORITHMS["stripe"]).hexdigest()


def sign_dev(body: bytes) -> str:
    return hmac.new(DEV_KEY.encode(), body, "sha256").hexdigest()  #! bad MAC


def check(provider: str, body: bytes, given: str) -> bool:
    return hmac.compare_digest(sign_for(provider, body), given)  #! maybe
