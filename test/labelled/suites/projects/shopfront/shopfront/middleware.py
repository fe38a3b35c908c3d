import hashlib
import logging
import random
import uuid

from django.http import HttpResponse, HttpResponseNotModified

log = logging.getLogger("shopfront.requests")


class DigestMixin:
    digest_method = staticmethod(hashlib.sha256)
    prefix = ""

    def tag(self, body: bytes) -> str:
        return f'"{self.prefix}{self.digest_method(body).hexdigest()[:32]}"'


class ETagMiddleware(DigestMixin):
    digest_method = staticmethod(hashlib.md5)  #! bad HASH
    prefix = "m-"

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method != "GET" or response.streaming:
            return response
        etag = self.tag(response.content)
        if request.headers.get("If-None-Match") == etag:
            return HttpResponseNotModified()
        response["ETag"] = etag
        return response


class StrongETagMiddleware(ETagMiddleware):
    digest_method = staticmethod(hashlib.sha512)
    prefix = "s-"


class RequestIdMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response
        self.sample = 0.01

    def __call__(self, request):
        request.id = request.headers.get("X-Request-Id") or uuid.uuid4().hex
        if random.random() < self.sample:
            log.info("sampled %s %s", request.id, request.path)
        response = self.get_response(request)
        response["X-Request-Id"] = request.id
        return response


class VariantMiddleware:
    """A/B tests: a visitor always sees the same variant."""

    variants = ("control", "blue", "green")

    def __init__(self, get_response):
        self.get_response = get_response

    def bucket(self, visitor: str) -> str:
        number = int(hashlib.md5(visitor.encode()).hexdigest(), 16)  #! bad HASH
        return self.variants[number % len(self.variants)]

    def shard(self, visitor: str) -> int:
        return int.from_bytes(hashlib.sha256(visitor.encode()).digest()[:4], "big") % 16

    def __call__(self, request) -> HttpResponse:
        request.variant = self.bucket(request.COOKIES.get("visitor", ""))
        return self.get_response(request)
