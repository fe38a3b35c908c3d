import hashlib

from itsdangerous import Signer, TimestampSigner, URLSafeTimedSerializer


def a(key):
    return Signer(key, digest_method=hashlib.md5)  #! bad MAC


def b(key):
    return Signer(key, digest_method=hashlib.sha256, key_derivation="hmac")


def c(key):
    return URLSafeTimedSerializer(key, signer_kwargs={"digest_method": hashlib.md5, "key_derivation": "hmac"})  #! bad MAC


def d(key):
    return URLSafeTimedSerializer(key, signer_kwargs={"digest_method": hashlib.sha512, "key_derivation": "hmac"})


class Md5Signer(TimestampSigner):
    default_digest_method = staticmethod(hashlib.md5)  #! bad MAC


class GoodSigner(TimestampSigner):
    default_digest_method = staticmethod(hashlib.sha256)
    default_key_derivation = "hmac"
