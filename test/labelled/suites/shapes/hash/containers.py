import hashlib
from typing import NamedTuple, TypedDict

CONF = {"cache": {"hash": "md5"}, "sign": {"hash": "sha256"}}  #! maybe
WEAK, STRONG = "sha1", "sha512"  #! maybe


class Opts(NamedTuple):
    algo: str = "md5"  #! maybe
    strong: str = "sha384"


class Conf(TypedDict):
    algo: str


def a(data):
    return hashlib.new(CONF["cache"]["hash"], data).digest()  #! bad HASH


def b(data):
    return hashlib.new(CONF["sign"]["hash"], data).digest()


def c(data):
    return hashlib.new(WEAK, data).digest()  #! bad HASH


def d(data):
    return hashlib.new(STRONG, data).digest()


def e(data):
    return hashlib.new(Opts().algo, data).digest()  #! bad HASH


def f(data):
    return hashlib.new(Opts().strong, data).digest()


def g(data):
    conf: Conf = {"algo": "sha256"}
    conf["algo"] = "md5"  #! maybe
    return hashlib.new(conf["algo"], data).digest()  #! bad HASH


def h(data):
    names = ["sha256"]
    names.append("sha512")
    return [hashlib.new(n, data).digest() for n in names]


def i(data):
    first, *rest = ("md5", "sha256", "sha512")  #! maybe
    return hashlib.new(first, data).digest()  #! bad HASH


def j(data):
    first, *rest = ("md5", "sha256", "sha512")
    return hashlib.new(rest[0], data).digest()


def k(data):
    merged = {**CONF["sign"], "size": 3}
    return hashlib.new(merged["hash"], data).digest()
