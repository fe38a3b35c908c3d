SECRET_KEY = "kR7a0qvJ2m8s5x1w9z4y6t3u0p2o8i7e5r4w3q2a1s"  #! maybe

PASSWORD_HASHERS = [  #! maybe
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.Argon2PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.ScryptPasswordHasher",  #! bad KDF
    "django.contrib.auth.hashers.MD5PasswordHasher",  #! bad HASH
]

INSTALLED_APPS = ["django.contrib.auth", "app.md5"]
