from . import _shim
from ._shim import best, legacy_hash, md5_hex  #! maybe


def manifest_line(name: str, body: bytes) -> str:
    return f"{best(body)}  {name}"


def manifest_line_v1(name: str, body: bytes) -> str:
    return f"{md5_hex(body)}  {name}"  #! maybe


def raw(body):
    return legacy_hash(body).digest()  #! bad HASH


def raw_by_module(body):
    return _shim.legacy_hash(body).digest()  #! bad HASH
