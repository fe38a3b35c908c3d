import hashlib
import hmac
from typing import Callable, NamedTuple

SCHEMES: dict[str, Callable] = {}


def scheme(name):
    def add(fn):
        SCHEMES[name] = fn
        return fn

    return add


@scheme("v0")
def v0(key, body):
    return hmac.new(key, body, "md5").hexdigest()  #! bad MAC


@scheme("v1")
def v1(key, body):
    return hmac.new(key, body, "sha1").hexdigest()


@scheme("v2")
def v2(key, body):
    return hmac.new(key, body, "sha256").hexdigest()


class Spec(NamedTuple):
    label: str
    digest: str


SPECS = (Spec("old", "md5"), Spec("new", "sha512"))  #! maybe


def by_spec(key, body):
    return hmac.new(key, body, SPECS[0].digest).hexdigest()  #! bad MAC


def by_spec_new(key, body):
    return hmac.new(key, body, SPECS[1].digest).hexdigest()


def by_name(name, key, body):
    return SCHEMES[name](key, body)


def table(key, body, which):
    return {
        "a": lambda: hmac.new(key, body, hashlib.md5),  #! bad MAC
        "b": lambda: hmac.new(key, body, hashlib.sha224),
    }[which]().hexdigest()
