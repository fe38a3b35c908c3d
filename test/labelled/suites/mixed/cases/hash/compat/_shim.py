try:
    from hashlib import md5 as _md5  #! maybe
except ImportError:
    from md5 import new as _md5  #! maybe
from hashlib import sha256


def md5_hex(data: bytes) -> str:
    return _md5(data).hexdigest()  #! bad HASH


def best(data: bytes) -> str:
    return sha256(data).hexdigest()


legacy_hash = _md5  #! maybe
