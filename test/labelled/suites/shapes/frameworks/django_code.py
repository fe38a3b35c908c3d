from django.contrib.auth.hashers import make_password
from django.core import signing
from django.utils.crypto import get_random_string, pbkdf2, salted_hmac
import hashlib


def a(pw):
    return make_password(pw, hasher="md5")  #! bad HASH


def b(pw):
    return make_password(pw, hasher="argon2")  #! bad KDF


def c(pw):
    return make_password(pw, hasher="pbkdf2_sha256")


def d(v):
    return salted_hmac("app.x", v, algorithm="md5").hexdigest()  #! bad MAC


def e(v):
    return salted_hmac("app.x", v, algorithm="sha256").hexdigest()


def f(pw, salt):
    return pbkdf2(pw, salt, 600000, digest=hashlib.md5)  #! bad KDF


def g(pw, salt):
    return pbkdf2(pw, salt, 600000, digest=hashlib.sha256)


def h(o):
    return signing.dumps(o), get_random_string(32)


def i(v):
    return signing.Signer(algorithm="md5").sign(v)  #! bad MAC


def j(v):
    return signing.Signer(algorithm="sha384").sign(v)
