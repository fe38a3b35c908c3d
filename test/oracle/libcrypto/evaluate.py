"""Says what a process ends up with that loads a configuration with the host's libcrypto and ignores its errors.

Standard input: one JSON object a line, {"directory", "main", "files": {path: text}}, as for nconf.py.
Standard output: first {"version"}, then one JSON object for each line: {"starts", "md5", "sha256", "fipsMode", "tls", "providers"}.
Every configuration is loaded in a process of its own, since libcrypto and the FIPS module remember the first one.
"""

import ctypes
import json
import os
import sys

LOAD_CONFIG = 0x40


def load_library(name):
    try:
        return ctypes.CDLL(name)
    except OSError as error:
        sys.exit("%s cannot be loaded: %s" % (name, error))


CRYPTO = load_library("libcrypto.so.3")
SSL = load_library("libssl.so.3")
CRYPTO.OpenSSL_version.restype = ctypes.c_char_p
CRYPTO.OPENSSL_init_crypto.argtypes = [ctypes.c_uint64, ctypes.c_void_p]
CRYPTO.EVP_MD_fetch.restype = ctypes.c_void_p
CRYPTO.EVP_MD_fetch.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
CRYPTO.OSSL_PROVIDER_get0_name.restype = ctypes.c_char_p
CRYPTO.OSSL_PROVIDER_get0_name.argtypes = [ctypes.c_void_p]
SSL.TLS_client_method.restype = ctypes.c_void_p
SSL.SSL_CTX_new.restype = ctypes.c_void_p
SSL.SSL_CTX_new.argtypes = [ctypes.c_void_p]


def active_providers():
    names = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    def collect(provider, _):
        names.append(CRYPTO.OSSL_PROVIDER_get0_name(provider).decode())
        return 1

    CRYPTO.OSSL_PROVIDER_do_all(None, collect, None)
    return names


def measure(path):
    os.environ["OPENSSL_CONF"] = path
    starts = CRYPTO.OPENSSL_init_crypto(LOAD_CONFIG, None)
    return {
        "starts": bool(starts),
        "md5": bool(CRYPTO.EVP_MD_fetch(None, b"MD5", None)),
        "sha256": bool(CRYPTO.EVP_MD_fetch(None, b"SHA256", None)),
        "fipsMode": bool(CRYPTO.EVP_default_properties_is_fips_enabled(None)),
        "tls": bool(SSL.SSL_CTX_new(SSL.TLS_client_method())),
        "providers": active_providers(),
    }


def in_a_process_of_its_own(path):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, json.dumps(measure(path)).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer)


def answer(request):
    directory = request["directory"]
    for path, content in request["files"].items():
        with open(os.path.join(directory, path), "wb") as file:
            file.write(content.encode("latin-1"))
    os.chdir(directory)
    return in_a_process_of_its_own(os.path.join(directory, request["main"]))


def main():
    print(json.dumps({"version": CRYPTO.OpenSSL_version(0).decode()}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


main()
