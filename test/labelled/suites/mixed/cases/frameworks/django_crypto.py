import hashlib

from django.core import signing
from django.core.cache.utils import make_template_fragment_key
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac


def weak_mac(value):
    return salted_hmac("app.salt", value, algorithm="md5").hexdigest()  #! bad MAC


def good_mac(value):
    return salted_hmac("app.salt", value, algorithm="sha256").hexdigest()


def weak_kdf(pw, salt):
    return pbkdf2(pw, salt, 50)  #! bad KDF


def weak_kdf_digest(pw, salt):
    return pbkdf2(pw, salt, 600_000, digest=hashlib.md5)  #! bad KDF


def good_kdf(pw, salt):
    return pbkdf2(pw, salt, 600_000, digest=hashlib.sha256)


def sign(value):
    return signing.dumps(value, salt="invite")


def signer():
    return signing.TimestampSigner(salt="x", algorithm="sha512")


def signer_weak(key):
    return signing.Signer(key=key, algorithm="md5")  #! bad MAC


def code():
    return get_random_string(24)


def equal(a, b):
    return constant_time_compare(a, b)


def fragment(user):
    return make_template_fragment_key("menu", [user.pk])  #! maybe


class Cached:
    def cache_key(self, path: str) -> str:
        return f"page:{hashlib.md5(path.encode()).hexdigest()}"  #! bad HASH

    def cache_key_ok(self, path: str) -> str:
        return f"page:{hashlib.md5(path.encode(), usedforsecurity=False).hexdigest()}"
