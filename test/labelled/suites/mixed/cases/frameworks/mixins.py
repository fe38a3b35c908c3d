import hashlib
import hmac
from abc import ABC, abstractmethod


class DigestMixin:
    digest_cls = hashlib.sha256

    def etag(self) -> str:
        return type(self).digest_cls(self.body()).hexdigest()  #! maybe


class Resource(DigestMixin, ABC):
    @abstractmethod
    def body(self) -> bytes: ...


class Page(Resource):
    def body(self) -> bytes:
        return b"page"


class LegacyPage(Page):
    digest_cls = hashlib.md5  #! bad HASH


class SignedMixin:
    mac_name = "sha256"
    key: bytes

    def signature(self, body: bytes) -> str:
        return hmac.new(self.key, body, self.mac_name).hexdigest()  #! maybe


class Partner(SignedMixin):
    def __init__(self, key: bytes) -> None:
        self.key = key


class OldPartner(Partner):
    mac_name = "md5"  #! maybe


class Slots:
    __slots__ = ("md5", "sha256")

    def __init__(self, data: bytes) -> None:
        self.md5 = hashlib.md5(data).hexdigest()  #! bad HASH
        self.sha256 = hashlib.sha256(data).hexdigest()

    def __eq__(self, other):
        return isinstance(other, Slots) and self.sha256 == other.sha256
