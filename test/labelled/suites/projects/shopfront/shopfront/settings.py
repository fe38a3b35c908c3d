"""Django settings of the shop."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["SHOPFRONT_SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["shop.example.com"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "shopfront.catalog",
    "shopfront.orders",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "shopfront.middleware.ETagMiddleware",
    "shopfront.middleware.RequestIdMiddleware",
]

PASSWORD_HASHERS = [  #! maybe
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
    "django.contrib.auth.hashers.Argon2PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.MD5PasswordHasher",  #! bad HASH
    "shopfront.accounts.LegacyShopHasher",
]

ROOT_URLCONF = "shopfront.urls"
SIGNING_BACKEND = "django.core.signing.TimestampSigner"
DEFAULT_HASHING = "sha256"
CATALOG_CHECKSUM = "md5"  #! maybe
FEED_DIGEST = "sha1"  #! maybe
CART_SIGNATURE_HASH = "sha256"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "OPTIONS": {"sslmode": "verify-full"},
    }
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://cache:6379/1"}}
