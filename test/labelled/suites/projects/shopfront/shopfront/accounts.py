"""Accounts brought over from the old shop, and their hashes."""
import hashlib
import random
import string

from django.contrib.auth.hashers import BasePasswordHasher, PBKDF2PasswordHasher, make_password, mask_hash
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac
from django.utils.translation import gettext_noop as _


class LegacyShopHasher(BasePasswordHasher):
    """osCommerce: md5(salt + password), two characters of salt."""

    algorithm = "oscommerce"

    def salt(self):
        return "".join(random.choices(string.hexdigits, k=2))  #! bad RANDOM

    def encode(self, password, salt):
        digest = hashlib.md5((salt + password).encode()).hexdigest()  #! bad HASH
        return "%s$%s$%s" % (self.algorithm, salt, digest)

    def decode(self, encoded):
        algorithm, salt, digest = encoded.split("$", 2)
        return {"algorithm": algorithm, "salt": salt, "hash": digest}

    def verify(self, password, encoded):
        decoded = self.decode(encoded)
        return constant_time_compare(encoded, self.encode(password, decoded["salt"]))

    def safe_summary(self, encoded):
        decoded = self.decode(encoded)
        return {_("algorithm"): decoded["algorithm"], _("hash"): mask_hash(decoded["hash"])}

    def must_update(self, encoded):
        return True


class StrongPBKDF2Hasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_shop"
    iterations = 900_000


class WeakDigestHasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_md5"
    digest = hashlib.md5  #! bad KDF


def import_customer(password: str) -> str:
    return make_password(password)


def import_tester(password: str) -> str:
    return make_password(password, hasher="md5")  #! bad HASH


def import_partner(password: str) -> str:
    return make_password(password, None, "argon2")  #! bad KDF


def import_reseller(password: str) -> str:
    return make_password(password, hasher="pbkdf2_sha256")


def first_password(length: int = 12) -> str:
    return get_random_string(length)


def weak_first_password(length: int = 12) -> str:
    password = "".join(random.sample(string.ascii_letters, length))  #! bad RANDOM
    return password


def unsubscribe_mac(address: str) -> str:
    return salted_hmac("shopfront.unsubscribe", address, algorithm="sha256").hexdigest()


def unsubscribe_mac_old(address: str) -> str:
    return salted_hmac("shopfront.unsubscribe", address).hexdigest()


def unsubscribe_mac_oldest(address: str) -> str:
    return salted_hmac("shopfront.unsubscribe", address, algorithm="md5").hexdigest()  #! bad MAC


def export_key(password: str, salt: bytes) -> bytes:
    return pbkdf2(password, salt, 600_000, dklen=32, digest=hashlib.sha256)


def export_key_old(password: str, salt: bytes) -> bytes:
    return pbkdf2(password, salt, 600_000, digest=hashlib.md5)  #! bad KDF


def export_key_fast(password: str, salt: bytes) -> bytes:
    return pbkdf2(password, salt, 10)  #! bad KDF
