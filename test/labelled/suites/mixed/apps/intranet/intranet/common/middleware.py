from __future__ import annotations

import logging
import random
import time
import uuid

log = logging.getLogger("intranet.requests")


class RequestIdMiddleware:
    """Gives every request an id and logs a sample of them."""

    sample_rate = 0.05

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = request.headers.get("X-Request-Id") or uuid.uuid4().hex
        started = time.monotonic()
        response = self.get_response(request)
        response["X-Request-Id"] = request.id
        if random.random() < self.sample_rate:
            log.info("%s %s %.3f s", request.id, request.path, time.monotonic() - started)
        return response
