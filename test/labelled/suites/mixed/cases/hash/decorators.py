import functools
import hashlib


def cached(by):
    def deco(fn):
        store = {}

        @functools.wraps(fn)
        def run(arg: str):
            key = by(arg.encode()).digest()  #! maybe
            if key not in store:
                store[key] = fn(arg)
            return store[key]

        return run

    return deco


@cached(by=hashlib.md5)  #! bad HASH
def expensive(arg):
    return arg[::-1]


@cached(by=hashlib.sha256)
def expensive_too(arg):
    return arg.upper()


@cached(hash_fn := hashlib.sha1)  #! bad HASH
def third(arg):
    return arg.lower()
