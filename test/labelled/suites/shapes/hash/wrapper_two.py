import hashlib


def _raw(name, data):
    return hashlib.new(name, data)  #! maybe


def _hex(data, name="sha256"):
    return _raw(name, data).hexdigest()  #! maybe


def receipt(order):
    return _hex(order.encode())


def receipt_v0(order):
    return _hex(order.encode(), "sha1")  #! bad HASH


def receipt_v1(order):
    return _hex(order.encode(), name="blake2b")  #! bad HASH


def receipt_v2(order):
    return _hex(order.encode(), name="sha384")
