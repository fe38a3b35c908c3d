"""Evaluates measured calls under the OpenSSL configuration of this process, each in a process of its own.

Standard input: one JSON object, {group: [{"id", "call", "key"?}]}; `key` is the prepared key that the call names `k`.
Standard output: one JSON object for each call: {"id", "works", "type"} or {"id", "works", "exception"}; "indicator": what the
FIPS module said of unapproved use while the call ran; and "pages": how many pages of fips.so's code the call executed, beside those
that random bits and the look-up of an algorithm execute, absent where that library is not loaded. A group that cannot be prepared
gives {"group", "problem"}.
"""

import ctypes
import json
import os
import sys

import prelude

# With two copies of OpenSSL in one process, the first to load the module has it: watching it here would take it from the other.
UNTRACED = "--untraced" in sys.argv
if not UNTRACED:
    import module_trace

INDICATOR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)


def listen(events):
    """Has the module's "unapproved" indicator noted. Gives what must be kept alive for that."""

    def note(operation, reason, _):
        event = "%s/%s" % (operation.decode(), reason.decode())
        if event not in events:
            events.append(event)
        return 1

    callback = INDICATOR(note)
    ctypes.CDLL("libcrypto.so.3").OSSL_INDICATOR_set_callback(None, callback)
    return callback


def measure(row, names):
    if "key" in row:
        names = dict(names, k=names["LK"](row["key"]))
    names = dict(names, key_path=prelude.key_path, key_bytes=prelude.key_bytes, key_number=prelude.key_number)
    code = compile(row["call"], row["id"], "eval")
    # Before there is a listener: where the module is loaded only now, its self-tests indicate what they do.
    traced = not UNTRACED and module_trace.start()
    events = []
    callback = UNTRACED or listen(events)
    try:
        result = eval(code, names)
        answer = {"works": True, "type": qualified(type(result))}
    # pyo3 derives what a Rust panic raises from BaseException.
    except BaseException as error:
        answer = {"works": False, "exception": qualified(type(error)), "message": str(error)[:200]}
    finally:
        pages = module_trace.stop() if traced else {}
    assert callback
    return dict(answer, id=row["id"], indicator="; ".join(events), **pages)


def qualified(kind):
    return "%s.%s" % (kind.__module__, kind.__qualname__)


def answers(group, rows):
    """A process for the group, and below it one for each row, so that no call finds what another has left."""
    try:
        names = prelude.GROUPS[group]()
    except BaseException as error:
        write({"group": group, "problem": "%s: %s" % (qualified(type(error)), error)})
        return
    for row in rows:
        in_a_process_of_its_own(lambda: write(measure(row, names)))


def in_a_process_of_its_own(work):
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def write(answer):
    os.write(1, (json.dumps(answer) + "\n").encode())


for group, rows in json.load(sys.stdin).items():
    in_a_process_of_its_own(lambda: answers(group, rows))
