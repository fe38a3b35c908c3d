"""Start-up self-test of the frozen build.

A frozen tree may carry its own libcrypto, so we ask the one that ``cryptography`` really uses before serving anything.
"""

import logging
import ssl

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes

log = logging.getLogger(__name__)

PROBE = b"fieldgate start-up"


class SelfTestFailed(RuntimeError):
    """The process must not serve requests."""


def run():
    log.info("self-test with %s", ssl.OPENSSL_VERSION)
    check_random()
    check_approved_digest()
    check_refused_digest()
    log.info("self-test passed")


def check_random():
    try:
        ssl.RAND_bytes(16)
    except ssl.SSLError as error:
        raise SelfTestFailed("the random generator does not answer") from error


def check_approved_digest():
    try:
        digest_of(hashes.SHA256())
    except Exception as error:
        raise SelfTestFailed("SHA-256 is not available") from error


def check_refused_digest():
    try:
        digest_of(hashes.MD5())
        raise SelfTestFailed("MD5 is available: the FIPS provider is not in force")
    except UnsupportedAlgorithm:
        log.info("MD5 is refused, as it should be")
    except Exception as error:
        # Some builds of OpenSSL answer with an internal error instead.
        log.info("MD5 is refused, as it should be (%s)", error)


def digest_of(algorithm):
    context = hashes.Hash(algorithm)
    context.update(PROBE)
    return context.finalize()
