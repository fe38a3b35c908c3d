import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Callable

from django.conf import settings
from django.core.signing import Signer, TimestampSigner, dumps, loads


@dataclass
class CartSigner:
    key: bytes
    digest: Callable = hashlib.sha256
    separator: str = "."

    def sign(self, payload: bytes) -> str:
        mac = hmac.new(self.key, payload, self.digest).digest()
        return self.separator.join(base64.urlsafe_b64encode(x).decode() for x in (payload, mac))


@dataclass
class MobileCartSigner(CartSigner):
    digest: Callable = hashlib.blake2s  #! bad MAC
    separator: str = "~"


@dataclass
class Cart:
    lines: dict[str, int] = field(default_factory=dict)
    coupon: str | None = None

    def add(self, sku: str, count: int = 1) -> None:
        self.lines[sku] = self.lines.get(sku, 0) + count

    def dump(self) -> bytes:
        return json.dumps(self.lines, sort_keys=True).encode()

    def __hash__(self) -> int:
        return hash(self.dump())


def cookie(cart: Cart) -> str:
    return dumps(cart.lines, salt="shopfront.cart")


def from_cookie(value: str) -> Cart:
    return Cart(loads(value, salt="shopfront.cart"))


def share(cart: Cart) -> str:
    return Signer(salt="shopfront.share").sign(cart.dump().decode())


def share_old(cart: Cart) -> str:
    return Signer(salt="shopfront.share", algorithm="md5").sign(cart.dump().decode())  #! bad MAC


def hold(cart: Cart) -> str:
    return TimestampSigner(algorithm="sha512").sign(cart.dump().decode())


def naive_mac(cart: Cart, secret: bytes) -> str:
    return hashlib.sha256(secret + cart.dump()).hexdigest()  #! bad MAC


def header_mac(cart: Cart, secret: bytes) -> str:
    return hmac.new(secret, cart.dump(), settings.CART_SIGNATURE_HASH).hexdigest()


def sha1_mac(cart: Cart, secret: bytes) -> str:
    return hmac.new(secret, cart.dump(), hashlib.sha1).hexdigest()


def demo_mac(cart: Cart) -> str:
    return hmac.new(b"changeme", cart.dump(), "sha256").hexdigest()  #! bad MAC
