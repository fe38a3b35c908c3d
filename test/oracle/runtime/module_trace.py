"""Counts the pages of the FIPS module's code that run between `start` and `stop`: how it is seen that something ran in the module.

Needs libtrace.so, compiled from module_trace.c, beside it. Imports nothing that computes hashes: the order of such imports is measured.
"""

import ctypes
import os

MODULE = b"/fips.so"
ROOM = 65536

tracer = ctypes.CDLL(os.path.join(os.path.dirname(os.path.abspath(__file__)), "libtrace.so"))
libcrypto = ctypes.CDLL("libcrypto.so.3")
libcrypto.EVP_MD_fetch.restype = ctypes.c_void_p
usual = set()


def start():
    """False if the module is not loaded in this process."""
    usual.clear()
    use_as_everything_does()
    if tracer.trace_start(MODULE) != 0:
        return False
    use_as_everything_does()
    usual.update(executed())
    return tracer.trace_start(MODULE) == 0


def stop():
    return {"pages": len(executed() - usual)}


def use_as_everything_does():
    """Draws public and private random bits and looks an algorithm up: loads the configuration, the module and its generators."""
    libcrypto.RAND_bytes(ctypes.create_string_buffer(8), 8)
    libcrypto.RAND_priv_bytes(ctypes.create_string_buffer(8), 8)
    libcrypto.EVP_MD_fetch(None, b"MD5", None)
    libcrypto.ERR_clear_error()


def executed():
    pages = ctypes.create_string_buffer(ROOM)
    count = tracer.trace_stop(pages, ROOM)
    return {index for index in range(count) if pages.raw[index]}
