"""Cache keys for fragments and querysets."""
import hashlib
import inspect
from functools import singledispatch, wraps

from django.core.cache import cache

DIGESTS = {  #! maybe
    "short": hashlib.md5,  #! maybe
    "long": hashlib.sha256,
}


@singledispatch
def part(value) -> str:
    return repr(value)


@part.register
def _(value: bytes) -> str:
    return hashlib.blake2b(value, digest_size=8).hexdigest()  #! bad HASH


@part.register
def _(value: dict) -> str:
    return "&".join(f"{key}={part(value[key])}" for key in sorted(value))


@part.register(list)
@part.register(tuple)
def _(value) -> str:
    return ",".join(map(part, value))


def key_for(func, args, kwargs, digest=hashlib.sha256) -> str:
    text = f"{inspect.getmodule(func)}:{func.__qualname__}:{part(args)}:{part(kwargs)}"
    return "fn:" + digest(text.encode()).hexdigest()  #! maybe


def cached(timeout=300, digest=hashlib.sha256):
    def decorate(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            key = key_for(func, args, kwargs, digest)
            found = cache.get(key)
            if found is None:
                found = func(*args, **kwargs)
                cache.set(key, found, timeout)
            return found

        return wrapper

    return decorate


@cached(timeout=60)
def menu(language: str) -> list:
    return [{"title": "Home", "language": language}]


@cached(timeout=60, digest=hashlib.md5)  #! bad HASH
def footer(language: str) -> list:
    return [{"title": "Imprint", "language": language}]


def fragment(name: str) -> str:
    return "fragment:" + DIGESTS["short"](name.encode()).hexdigest()  #! bad HASH


def long_fragment(name: str) -> str:
    return "fragment:" + DIGESTS["long"](name.encode()).hexdigest()


def quick(name: str) -> int:
    return hash(name) & 0xFFFF
