import hashlib

from itsdangerous import Signer, TimestampSigner, URLSafeTimedSerializer
from itsdangerous.url_safe import URLSafeSerializer


def md5_signer(key):
    return Signer(key, key_derivation="hmac", digest_method=hashlib.md5)  #! bad MAC


def md5_serializer(key):
    return URLSafeTimedSerializer(
        key,
        salt="reset",
        signer_kwargs={"key_derivation": "hmac", "digest_method": hashlib.md5},  #! bad MAC
    )


def short_key():
    return Signer("dev", key_derivation="hmac", digest_method=hashlib.sha256)  #! bad MAC


def good(key):
    return TimestampSigner(key, key_derivation="hmac", digest_method=hashlib.sha256)


def good_serializer(key):
    return URLSafeSerializer(
        key,
        salt="invite",
        signer_kwargs={"key_derivation": "hmac", "digest_method": staticmethod(hashlib.sha512)},
    )


def default(key):
    return URLSafeTimedSerializer(key, salt="confirm")  #! maybe


class Md5Signer(Signer):
    default_digest_method = staticmethod(hashlib.md5)  #! bad MAC


class Sha512Signer(Signer):
    default_digest_method = staticmethod(hashlib.sha512)
    default_key_derivation = "hmac"
