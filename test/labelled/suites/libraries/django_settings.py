"""Settings of the case management site (production base module)."""
import hashlib
import os
import ssl
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY", "")  #! ok
SECRET_KEY_FALLBACKS = os.environ.get("DJANGO_OLD_KEYS", "").split()
DEBUG = False
ALLOWED_HOSTS = ["cases.example.org"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "cases",
]

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  #! ok
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",  #! ok
    "django.contrib.auth.hashers.Argon2PasswordHasher",  #! bad PASSWORD
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad PASSWORD
    "django.contrib.auth.hashers.ScryptPasswordHasher",  #! bad PASSWORD
    "cases.hashers.Pbkdf2Sha512Hasher",  #! ok
]

if os.environ.get("FAST_TESTS"):
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  #! bad PASSWORD

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",  #! ok
        "OPTIONS": {"min_length": 14},
    },
]

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"  #! ok
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
SESSION_COOKIE_SECURE = True
DEFAULT_HASHING_ALGORITHM = "sha256"  #! ok

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "cases",
        "HOST": "db.internal",
        "OPTIONS": {
            "sslmode": "verify-full",  #! ok
            "ssl_min_protocol_version": "TLSv1.2",  #! ok
            "require_auth": "scram-sha-256",  #! ok
        },
    },
    "archive": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "archive",
        "OPTIONS": {
            "sslmode": "require",
            "ssl_min_protocol_version": "TLSv1",  #! bad TLS
            "require_auth": "md5",  #! bad AUTH
        },
    },
}

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "rediss://cache.internal:6379/1",
        "KEY_FUNCTION": "cases.cache.sha256_key",  #! ok
        "OPTIONS": {"ssl_min_version": ssl.TLSVersion.TLSv1_2},  #! ok
    },
    "pages": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "rediss://pages.internal:6379/1",
        "OPTIONS": {"ssl_min_version": ssl.TLSVersion.TLSv1},  #! bad TLS
    },
}


def make_key(key: str, key_prefix: str, version: int) -> str:
    digest = hashlib.sha256(key.encode()).hexdigest()  #! ok
    return f"{key_prefix}:{version}:{digest}"


def make_short_key(key: str, key_prefix: str, version: int) -> str:
    return f"{key_prefix}:{version}:{hashlib.md5(key.encode()).hexdigest()}"  #! bad HASH


CACHES["default"]["KEY_PREFIX"] = hashlib.sha1(str(BASE_DIR).encode()).hexdigest()[:6]  #! bad HASH

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_USE_TLS = True  #! ok
SECURE_HSTS_SECONDS = 31_536_000
SECURE_SSL_REDIRECT = True  #! ok
SECURE_CONTENT_TYPE_NOSNIFF = True

STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "signature_version": "s3v4",  #! ok
            "object_parameters": {"ServerSideEncryption": "AES256"},  #! ok
        },
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",  #! ok
    },
}

SIMPLE_JWT = {
    "ALGORITHM": "RS256",  #! ok
    "ACCESS_TOKEN_LIFETIME_MINUTES": 5,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(message)s md5=%(md5)s"}},  #! ok
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}

CASE_ATTACHMENT_DIGEST = "sha512"  #! ok
CASE_IMPORT_COLUMNS = ["case_no", "md5", "sha1", "received"]  #! ok
