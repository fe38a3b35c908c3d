"""Start-up self-test.

It asks the libcrypto that ``cryptography`` really uses, and it can fail: ``hashlib.md5`` would prove nothing, because CPython
falls back on an implementation of its own where OpenSSL refuses.
"""

import logging
import ssl

from cryptography.exceptions import InternalError, UnsupportedAlgorithm
from cryptography.hazmat.backends.openssl import backend
from cryptography.hazmat.primitives import hashes

log = logging.getLogger(__name__)

PROBE = b"fieldgate start-up"


class SelfTestFailed(RuntimeError):
    """The process must not serve requests."""


def run():
    """Returns if the FIPS provider is in force for both users of OpenSSL; raises ``SelfTestFailed`` if not."""
    check_one_openssl(ssl.OPENSSL_VERSION, backend.openssl_version_text())
    check_random()
    check_approved_digest()
    if not digests_are_restricted():
        raise SelfTestFailed("MD5 is available: the FIPS provider is not in force")
    log.info("self-test passed with %s", ssl.OPENSSL_VERSION)


def check_one_openssl(of_ssl, of_cryptography):
    """A frozen tree or a wheel may bring a second libcrypto, which the configuration never reaches."""
    if of_ssl != of_cryptography:
        raise SelfTestFailed(f"two libraries in one process: {of_ssl} and {of_cryptography}")


def check_random():
    try:
        ssl.RAND_bytes(16)
    except ssl.SSLError as error:
        raise SelfTestFailed("the random generator does not answer") from error


def check_approved_digest():
    try:
        digest_of(hashes.SHA256())
    except (InternalError, UnsupportedAlgorithm) as error:
        raise SelfTestFailed("SHA-256 is not available") from error


def digests_are_restricted():
    """True where the platform refuses a digest outside its policy."""
    try:
        digest_of(hashes.MD5())
    except (InternalError, UnsupportedAlgorithm):
        return True
    return False


def digest_of(algorithm):
    context = hashes.Hash(algorithm)
    context.update(PROBE)
    return context.finalize()
