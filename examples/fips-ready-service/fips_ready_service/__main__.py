"""Entry point of the frozen executable and of the ``fieldgate`` command.

``OPENSSL_CONF`` is set by the service manager (``deploy/fieldgate.service``): libcrypto reads it when it is loaded, which
may be before any line of ours runs.
"""

import logging
import sys

from fips_ready_service.app import create_app
from fips_ready_service.startup import fips_post

log = logging.getLogger(__name__)


def main():
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        fips_post.run()
    except fips_post.SelfTestFailed:
        log.critical("the start-up self-test failed; not serving", exc_info=True)
        return 1
    create_app().run(host="127.0.0.1", port=8443)
    return 0


if __name__ == "__main__":
    sys.exit(main())
