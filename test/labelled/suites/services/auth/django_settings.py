"""Django settings of the admin site."""
from __future__ import annotations

import hashlib
import os
import random
import secrets
import string
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
SECRET_FALLBACK = secrets.token_urlsafe(50)  #! ok
DEV_SECRET_KEY = "".join(random.choice(string.ascii_letters) for _ in range(50))  #! bad random
SETUP_TOKEN = "%032x" % random.getrandbits(128)  #! bad random
BUILD_ID = hashlib.md5(b"release", usedforsecurity=False).hexdigest()[:8]  #! ok
STATIC_VERSION = hashlib.sha256(b"release").hexdigest()[:8]  #! ok
DEBUG = False

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  #! ok
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",  #! ok
    "django.contrib.auth.hashers.Argon2PasswordHasher",  #! bad password
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad password
    "django.contrib.auth.hashers.BCryptPasswordHasher",  #! bad password
    "django.contrib.auth.hashers.ScryptPasswordHasher",  #! bad password
    "django.contrib.auth.hashers.MD5PasswordHasher",  #! bad password
    "django.contrib.auth.hashers.UnsaltedMD5PasswordHasher",  #! bad password
]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "md5_reports",  #! ok
    "blake2_gallery",  #! ok
    "scrypt_demo",  #! ok
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "admin",
        "OPTIONS": {"sslmode": "verify-full", "require_auth": "scram-sha-256"},  #! ok
    },
    "reports": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "reports",
        "OPTIONS": {"sslmode": "require", "require_auth": "md5"},  #! bad database-auth
    },
    "old": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "md5_old",  #! ok
        "OPTIONS": {"sslmode": "require", "ssl_min_protocol_version": "TLSv1"},  #! bad tls
    },
    "new": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "sha1_new",  #! ok
        "OPTIONS": {"sslmode": "require", "ssl_min_protocol_version": "TLSv1.2"},  #! ok
    },
}

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "rediss://cache:6379/0",  #! ok
        "KEY_PREFIX": "md5",  #! ok
    }
}

DEFAULT_HASHING_ALGORITHM = "sha256"  #! ok
SIMPLE_JWT = {
    "ALGORITHM": "HS256",  #! ok
    "SIGNING_KEY": SECRET_KEY,  #! ok
    "AUTH_HEADER_TYPES": ("Bearer",),
}
SECURE_SSL_REDIRECT = True  #! ok
SESSION_COOKIE_SECURE = True  #! ok
