import hashlib

short = lambda s: hashlib.md5(s.encode()).hexdigest()[:6]  #! bad HASH
short_ok = lambda s: hashlib.sha256(s.encode()).hexdigest()[:6]


def maker(name):
    def inner(data):
        return hashlib.new(name, data).hexdigest()  #! maybe

    return inner


def captured(data):
    ctor = hashlib.sha1  #! maybe

    def inner():
        return ctor(data).digest()  #! bad HASH

    return inner()


def run(data):
    sha = maker("sha256")
    return sha(data), short("a"), short_ok("a")


sort_key = sorted([b"a", b"b"], key=lambda v: hashlib.sha1(v).digest())  #! bad HASH
