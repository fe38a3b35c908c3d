from django.contrib.auth.hashers import (
    BasePasswordHasher,
    MD5PasswordHasher,  #! maybe
    PBKDF2PasswordHasher,
    check_password,
    make_password,
)


class WeakPBKDF2(PBKDF2PasswordHasher):
    algorithm = "weak_pbkdf2"
    iterations = 100  #! bad KDF


class StrongPBKDF2(PBKDF2PasswordHasher):
    algorithm = "strong_pbkdf2"
    iterations = PBKDF2PasswordHasher.iterations * 2


def store_md5(pw):
    return make_password(pw, hasher="md5")  #! bad KDF


def store_argon(pw):
    return make_password(pw, None, "argon2")  #! bad KDF


def store_bcrypt(pw):
    return make_password(pw, hasher="bcrypt_sha256")  #! bad KDF


def store_good(pw):
    return make_password(pw, hasher="pbkdf2_sha256")


def store_default(pw):
    return make_password(pw)


def verify(pw, encoded):
    return check_password(pw, encoded)


def old_encode(pw, salt):
    return MD5PasswordHasher().encode(pw, salt)  #! bad KDF


class PlainBase(BasePasswordHasher):
    algorithm = "abstract"
    library = None
