from hash.pkg_a import digest
from hash.pkg_a.settings import *  #! maybe
from hash.pkg_a import digests as d
import hashlib


def upload(data):
    return digest(data, "md5")  #! bad HASH


def upload_ok(data):
    return digest(data)


def star(data):
    return hashlib.new(HASH, data).hexdigest()  #! bad HASH


def star_ok(data):
    return hashlib.new(GOOD_HASH, data).hexdigest()


def attr(data):
    return d.digest(data, algo="sm3")  #! bad HASH
