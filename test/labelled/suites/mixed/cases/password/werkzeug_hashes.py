from functools import partial

from werkzeug import security
from werkzeug.security import check_password_hash, generate_password_hash

METHOD = "pbkdf2:sha256:600000"
OLD = "scrypt:32768:8:1"  #! maybe
hash_pw = partial(generate_password_hash, method=METHOD)


def default(pw):
    return generate_password_hash(pw)  #! bad KDF


def explicit(pw):
    return security.generate_password_hash(pw, method="scrypt")  #! bad KDF


def constant(pw):
    return generate_password_hash(pw, OLD)  #! bad KDF


def md5(pw):
    return generate_password_hash(pw, method="pbkdf2:md5")  #! bad KDF


def few(pw):
    return generate_password_hash(pw, method="pbkdf2:sha256:100")  #! bad KDF


def short_salt(pw):
    return generate_password_hash(pw, method=METHOD, salt_length=8)  #! bad KDF


def good(pw):
    return generate_password_hash(pw, method="pbkdf2:sha512:210000", salt_length=16)


def good_constant(pw):
    return generate_password_hash(pw, METHOD)


def check(stored, pw):
    return check_password_hash(stored, pw)
