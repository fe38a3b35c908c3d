"""Models, hashers and views of the case application (Django)."""
import hashlib
import hmac
import logging
import secrets

from django.conf import settings
from django.contrib.auth.hashers import (
    BCryptSHA256PasswordHasher,
    MD5PasswordHasher,
    PBKDF2PasswordHasher,
    PBKDF2SHA1PasswordHasher,
    check_password,
    make_password,
)
from django.core import signing
from django.core.cache import cache
from django.db import models
from django.db.models.functions import MD5, SHA256, Lower
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare, get_random_string, pbkdf2, salted_hmac

logger = logging.getLogger(__name__)


class Pbkdf2Sha512Hasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_sha512"  #! ok
    digest = hashlib.sha512  #! ok
    iterations = 300_000


class Pbkdf2Md5Hasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_md5"
    digest = hashlib.md5  #! bad KDF


class QuickHasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_quick"
    iterations = 100  #! bad KDF


class Attachment(models.Model):
    name = models.CharField(max_length=200)
    md5 = models.CharField(max_length=32, blank=True)  #! ok
    sha256 = models.CharField(max_length=64, db_index=True)  #! ok
    token = models.CharField(max_length=64, default=secrets.token_hex)  #! ok

    class Meta:
        app_label = "cases"
        indexes = [models.Index(Lower("sha256"), name="att_sha256")]  #! ok

    def refresh(self, data: bytes) -> None:
        self.sha256 = hashlib.sha256(data).hexdigest()  #! ok
        self.md5 = hashlib.md5(data).hexdigest()  #! bad HASH

    def etag(self) -> str:
        return f'"{self.md5 or self.sha256}"'  #! ok


def duplicates():
    return Attachment.objects.exclude(md5="").values("md5").annotate(n=models.Count("id"))  #! ok


def annotate_name_hash(queryset):
    return queryset.annotate(name_sha256=SHA256("name"))  #! ok


def annotate_name_md5(queryset):
    return queryset.annotate(name_md5=MD5("name"))  #! maybe


def set_password(raw: str) -> str:
    return make_password(raw)  #! ok


def set_password_named(raw: str) -> str:
    return make_password(raw, hasher="pbkdf2_sha1")  #! ok


def set_password_bcrypt(raw: str) -> str:
    return make_password(raw, hasher="bcrypt_sha256")  #! bad PASSWORD


def set_password_md5(raw: str, salt: str) -> str:
    return make_password(raw, salt, "md5")  #! bad PASSWORD


def set_password_argon(raw: str) -> str:
    return make_password(raw, hasher="argon2")  #! bad PASSWORD


def upgrade(raw: str, encoded: str) -> bool:
    return check_password(raw, encoded)  #! ok


def bcrypt_encode(raw: str) -> str:
    return BCryptSHA256PasswordHasher().encode(raw, BCryptSHA256PasswordHasher().salt())  #! bad PASSWORD


def is_old_hasher(hasher: object) -> bool:
    return isinstance(hasher, (MD5PasswordHasher, PBKDF2SHA1PasswordHasher))  #! ok


def share_link(pk: int) -> str:
    return signing.dumps({"pk": pk}, salt="cases.share")  #! ok


def share_signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="cases", algorithm="sha384")  #! ok


def partner_signer() -> signing.Signer:
    return signing.Signer(key=settings.SECRET_KEY, algorithm="md5")  #! bad MAC


def unsubscribe_code(address: str) -> str:
    return salted_hmac("unsubscribe", address, algorithm="sha256").hexdigest()  #! ok


def feed_code(address: str) -> str:
    return salted_hmac("feed", address, algorithm="md5").hexdigest()  #! bad MAC


def calendar_code(address: str) -> str:
    return salted_hmac("calendar", address).hexdigest()  #! maybe


def export_key(passphrase: str, salt: bytes) -> bytes:
    return pbkdf2(passphrase, salt, 600_000, digest=hashlib.sha256)  #! ok


def export_key_old(passphrase: str, salt: bytes) -> bytes:
    return pbkdf2(passphrase, salt, 500, digest=hashlib.sha256)  #! bad KDF


def sms_code() -> str:
    return get_random_string(6, allowed_chars="0123456789")  #! ok


def hook(request: HttpRequest) -> HttpResponse:
    mac = hmac.new(settings.SECRET_KEY.encode(), request.body, hashlib.sha1).hexdigest()  #! ok
    if not constant_time_compare(mac, request.headers.get("X-Mac", "")):  #! ok
        logger.warning("bad mac; md5 of body as sent: %s", request.headers.get("Content-MD5"))  #! ok
        return HttpResponse(status=403)
    cache.set("hook:" + hashlib.md5(request.body, usedforsecurity=False).hexdigest(), True)  #! ok
    return JsonResponse({"ok": True})
