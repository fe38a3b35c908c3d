import _md5  #! maybe
import _sha1  #! maybe
from _blake2 import blake2b  #! maybe


def a(data):
    return _md5.md5(data).hexdigest()  #! bad HASH


def b(data):
    return _sha1.sha1(data).hexdigest()  #! bad HASH


def c(data):
    return blake2b(data).hexdigest()  #! bad HASH
