"""Entry point of the frozen executable and of the ``fieldgate`` command."""

import logging
import os
import sys
from pathlib import Path


def base_dir():
    """The folder that ``config/`` stands in: beside the executable if frozen, else the checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def main():
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    os.environ.setdefault("OPENSSL_CONF", str(base_dir() / "config" / "openssl.cnf"))

    # libcrypto reads OPENSSL_CONF once, when it is first loaded.
    from legacy_service.app import create_app
    from legacy_service.startup import fips_post

    fips_post.run()
    create_app().run(host="127.0.0.1", port=8443)


if __name__ == "__main__":
    main()
