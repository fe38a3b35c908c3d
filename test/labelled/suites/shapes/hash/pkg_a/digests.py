import hashlib

from . import settings
from .compat import md5, strong  #! maybe


def digest(data, algo="sha256"):
    return hashlib.new(algo, data).hexdigest()  #! maybe


def content_id(data):
    return hashlib.new(settings.HASH, data).hexdigest()  #! bad HASH


def content_id2(data):
    return hashlib.new(settings.GOOD_HASH, data).hexdigest()


def compat_id(data):
    return md5(data).hexdigest()  #! bad HASH


def strong_id(data):
    return strong(data).hexdigest()


def table_id(data):
    return hashlib.new(settings.DIGESTS["old"], data).hexdigest()  #! bad HASH


def table_id_ok(data):
    return hashlib.new(settings.DIGESTS["new"], data).hexdigest()
