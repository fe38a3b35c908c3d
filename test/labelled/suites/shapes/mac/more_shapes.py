import hmac
import hashlib
from dataclasses import dataclass
from functools import partial

md5_mac = partial(hmac.new, digestmod="md5")  #! bad MAC
sha_mac = partial(hmac.new, digestmod="sha256")


@dataclass
class MacConfig:
    digest: str = "md5"  #! maybe
    good: str = "sha256"


def a(k, m):
    return hmac.new(k, m, MacConfig().digest).digest()  #! bad MAC


def b(k, m):
    return hmac.new(k, m, MacConfig().good).digest()


def c(k, m):
    return sha_mac(k, m).digest()


def d(k, m):
    return hmac.new(k, m, getattr(hashlib, "md5")).digest()  #! bad MAC


def e(k, m):
    return hmac.new(k, m, getattr(hashlib, "sha384")).digest()


def f(k, m, v=2):
    match v:
        case 1:
            return hmac.new(k, m, "md5").hexdigest()  #! bad MAC
        case _:
            return hmac.new(k, m, "sha256").hexdigest()


def g(parts, k):
    h = hmac.new(k, digestmod="md5")  #! bad MAC
    for p in parts:
        h.update(p)
    return h.digest()


def h(parts, k):
    h = hmac.new(k, digestmod="sha3_512")
    for p in parts:
        h.update(p)
    return h.digest()


def make(algo):
    return lambda k, m: hmac.new(k, m, algo).digest()  #! maybe


legacy = make("md5")  #! bad MAC
modern = make("sha512")
