"""Settings of the intranet; production values come from the environment."""
import os
import ssl
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["INTRANET_SECRET_KEY"]
DEBUG = os.environ.get("INTRANET_DEBUG") == "1"
ALLOWED_HOSTS = ["intranet.example.org", "localhost"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "intranet.accounts",
    "intranet.documents",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "intranet.common.middleware.RequestIdMiddleware",
]

ROOT_URLCONF = "intranet.urls"
AUTH_USER_MODEL = "accounts.Employee"
AUTHENTICATION_BACKENDS = [
    "intranet.accounts.backends.LdapBackend",
    "django.contrib.auth.backends.ModelBackend",
]

# The old wiki's accounts were imported with their hashes; the rest was added since.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "intranet.accounts.hashers.WikiPasswordHasher",  #! maybe
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.MD5PasswordHasher",  #! bad KDF
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("DB_NAME", "intranet"),
        "HOST": os.environ.get("DB_HOST", "db"),
        "OPTIONS": {"sslmode": "verify-full"},
    }
}

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ.get("REDIS_URL", "rediss://cache:6379/1"),
        "KEY_FUNCTION": "intranet.common.caching.make_key",
    }
}

LDAP = {
    "HOSTS": ["ldap1.example.org", "ldap2.example.org"],
    "BASE": "ou=people,dc=example,dc=org",
    "TLS_VERSION": ssl.PROTOCOL_TLSv1_2,
    "BRANCH_TLS_VERSION": ssl.PROTOCOL_TLSv1,  #! maybe
    "BIND_DN": os.environ.get("LDAP_BIND_DN", ""),
    "BIND_PASSWORD": os.environ.get("LDAP_BIND_PASSWORD", ""),
}

DOCUMENT_DIGEST = "sha256"
THUMBNAIL_DIGEST = "md5"  #! maybe
DOWNLOAD_LINK_TTL = 15 * 60
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_USE_TLS = True
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/Vienna"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_ROOT = BASE_DIR / "media"
