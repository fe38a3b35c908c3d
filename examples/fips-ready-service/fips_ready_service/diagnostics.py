"""What the status page says about the cryptography underneath."""

import ssl

from cryptography.hazmat.backends.openssl import backend

from fips_ready_service.startup import fips_post


def crypto_status():
    return {
        "ssl": ssl.OPENSSL_VERSION,
        "cryptography": backend.openssl_version_text(),
        "restricted": fips_post.digests_are_restricted(),
    }
