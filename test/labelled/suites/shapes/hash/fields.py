import hashlib
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from types import SimpleNamespace


class Kind(Enum):
    OLD = "md5"  #! maybe
    NEW = "sha256"


@dataclass
class Profile:
    name: str
    digest: str = "sha1"  #! maybe
    outer: str = "sha512"


Pair = namedtuple("Pair", "weak strong")
PAIR = Pair("md5", "sha384")  #! maybe
ROW = ["sha256", "md5"]  #! maybe
NS = SimpleNamespace(a="sha1", b="sha224")  #! maybe


def enum_old(data):
    return hashlib.new(Kind.OLD.value, data).digest()  #! bad HASH


def enum_new(data):
    return hashlib.new(Kind.NEW.value, data).digest()


def dc(data):
    p = Profile("x")
    return hashlib.new(p.digest, data).digest(), hashlib.new("sha256", data)  #! bad HASH


def dc_ok(data):
    p = Profile("x")
    return hashlib.new(p.outer, data).digest()


def dc_set(data):
    p = Profile("x", digest="sha256")
    return hashlib.new(p.digest, data).digest()


def nt(data):
    return hashlib.new(PAIR.weak, data).digest()  #! bad HASH


def nt_ok(data):
    return hashlib.new(PAIR.strong, data).digest()


def lst(data):
    return hashlib.new(ROW[1], data).digest()  #! bad HASH


def lst_ok(data):
    return hashlib.new(ROW[0], data).digest()


def ns(data):
    return hashlib.new(NS.a, data).digest()  #! bad HASH


def ns_ok(data):
    return hashlib.new(NS.b, data).digest()
