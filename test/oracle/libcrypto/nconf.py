"""Loads configurations with the host's libcrypto and says what it holds.

Argument: how many files libcrypto may have open at once.
Standard input, to be written ahead of the answers: one JSON object a line, {"directory", "main", "files": {path: text}, "directories": [path],
"environment": {name: text}}. Paths are relative to `directory`, which exists and is empty; every text is bytes, one character each.
Standard output: first {"version"}, then one JSON object for each line: {"ok", "line", "reason", "sections":
[[section, [[name, value]]]], "listings": {path: [name]}}.
"""

import contextlib
import ctypes
import json
import os
import resource
import shutil
import sys


def load_library():
    try:
        library = ctypes.CDLL("libcrypto.so.3")
    except OSError as error:
        sys.exit("libcrypto.so.3 cannot be loaded: %s" % error)
    library.OpenSSL_version.restype = ctypes.c_char_p
    library.NCONF_new.restype = ctypes.c_void_p
    library.NCONF_new.argtypes = [ctypes.c_void_p]
    library.NCONF_free.argtypes = [ctypes.c_void_p]
    library.NCONF_load.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_long)]
    library.NCONF_get_section_names.restype = ctypes.c_void_p
    library.NCONF_get_section_names.argtypes = [ctypes.c_void_p]
    library.NCONF_get_section.restype = ctypes.c_void_p
    library.NCONF_get_section.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    library.OPENSSL_sk_num.argtypes = [ctypes.c_void_p]
    library.OPENSSL_sk_value.restype = ctypes.c_void_p
    library.OPENSSL_sk_value.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.OPENSSL_sk_free.argtypes = [ctypes.c_void_p]
    library.ERR_peek_last_error.restype = ctypes.c_ulong
    library.ERR_reason_error_string.restype = ctypes.c_char_p
    library.ERR_reason_error_string.argtypes = [ctypes.c_ulong]
    return library


class ConfValue(ctypes.Structure):
    _fields_ = [("section", ctypes.c_char_p), ("name", ctypes.c_char_p), ("value", ctypes.c_char_p)]


LIBRARY = load_library()
OPEN_FILES = int(sys.argv[1])
MADE = set()


@contextlib.contextmanager
def few_open_files():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    first_free = os.dup(0)
    os.close(first_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (first_free + OPEN_FILES, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def stack(pointer):
    for index in range(LIBRARY.OPENSSL_sk_num(pointer)):
        yield LIBRARY.OPENSSL_sk_value(pointer, index)


def text(data):
    return data.decode("latin-1")


def sections_of(conf):
    names_pointer = LIBRARY.NCONF_get_section_names(conf)
    names = [ctypes.string_at(name) for name in stack(names_pointer)]
    LIBRARY.OPENSSL_sk_free(names_pointer)
    sections = []
    for name in names:
        values = [ConfValue.from_address(address) for address in stack(LIBRARY.NCONF_get_section(conf, name))]
        sections.append([text(name), [[text(value.name), text(value.value)] for value in values]])
    return sections


def load(path):
    LIBRARY.ERR_clear_error()
    conf = LIBRARY.NCONF_new(None)
    line = ctypes.c_long(0)
    try:
        with few_open_files():
            loaded = LIBRARY.NCONF_load(conf, path, ctypes.byref(line)) > 0
        if loaded:
            return {"ok": True, "line": 0, "reason": "", "sections": sections_of(conf)}
        reason = LIBRARY.ERR_reason_error_string(LIBRARY.ERR_peek_last_error())
        return {"ok": False, "line": line.value, "reason": text(reason or b""), "sections": []}
    finally:
        LIBRARY.NCONF_free(conf)


def answer(request):
    directory = request["directory"]
    for path in request["directories"]:
        if path not in MADE:
            os.makedirs(os.path.join(directory, path), exist_ok=True)
            MADE.add(path)
    for path, content in request["files"].items():
        with open(os.path.join(directory, path), "wb") as file:
            file.write(content.encode("latin-1"))
    listings = {path: os.listdir(os.path.join(directory, path)) for path in request["directories"]}
    os.chdir(directory)
    os.environ.update(request["environment"])
    try:
        result = load(os.fsencode(os.path.join(directory, request["main"])))
    finally:
        for name in request["environment"]:
            del os.environ[name]
        os.chdir("/")
        for path in request["files"]:
            os.remove(os.path.join(directory, path))
    return dict(result, listings=listings)


def main():
    print(json.dumps({"version": text(LIBRARY.OpenSSL_version(0))}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


main()
