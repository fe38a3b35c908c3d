import hashlib

quick = hashlib.md5  #! maybe
slow = hashlib.sha512
hash_of = {"q": hashlib.sha1, "s": hashlib.sha256}  #! maybe


def label(data):
    return quick(data).hexdigest()[:8]  #! bad HASH


def slow_label(data):
    return slow(data).hexdigest()[:8]


def pick_q(data):
    return hash_of["q"](data).hexdigest()  #! bad HASH


def pick_s(data):
    return hash_of["s"](data).hexdigest()


def local_alias(items):
    h = hashlib.sha1  #! maybe
    return [h(i).hexdigest() for i in items]  #! bad HASH


def unpacked(data):
    weak, strong = hashlib.md5, hashlib.sha256  #! maybe
    return weak(data).digest(), strong(b"x" + data).digest()  #! bad HASH
