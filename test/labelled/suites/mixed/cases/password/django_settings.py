"""A Django settings module."""

SECRET_KEY_FALLBACKS: list[str] = []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
]

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
    "django.contrib.auth.hashers.Argon2PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.ScryptPasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.MD5PasswordHasher",  #! bad KDF
]

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
]

SESSION_COOKIE_SECURE = True
