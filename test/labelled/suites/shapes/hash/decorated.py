import functools
import hashlib


def memo_by(algo):
    def deco(fn):
        store = {}

        @functools.wraps(fn)
        def wrapper(arg):
            k = hashlib.new(algo, repr(arg).encode()).digest()  #! maybe
            if k not in store:
                store[k] = fn(arg)
            return store[k]

        return wrapper

    return deco


@memo_by("md5")  #! bad HASH
def slow(x):
    return x * 2


@memo_by("sha256")
def slow_ok(x):
    return x * 2


def with_factory(factory):
    def deco(fn):
        return lambda a: factory(fn(a)).hexdigest()  #! maybe
    return deco


@with_factory(hashlib.sha1)  #! bad HASH
def body(a):
    return a


@with_factory(hashlib.sha256)
def body_ok(a):
    return a
