"""HTTPS to partners, some of whom run very old servers."""

import ssl
import urllib.request

TIMEOUT_SECONDS = 10
OLD_HOSTS = ("edi.tailspin.example",)


def context_for(host):
    if host in OLD_HOSTS:
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1
        return context
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def bench_context():
    """For the simulator, which speaks nothing newer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def post(url, body, headers):
    request = urllib.request.Request(url, data=body, method="POST")
    request.add_header("Content-Type", "application/json")
    for name, value in headers.items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS, context=context_for(request.host)) as answer:
        return answer.status
