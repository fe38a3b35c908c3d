from werkzeug.security import check_password_hash, generate_password_hash


def a(pw):
    return generate_password_hash(pw)  #! bad KDF


def b(pw):
    return generate_password_hash(pw, method="pbkdf2:sha256:600000")


def c(pw):
    return generate_password_hash(pw, method="scrypt:32768:8:1")  #! bad KDF


def d(pw):
    return generate_password_hash(pw, "pbkdf2:md5")  #! bad KDF


def e(pw):
    return generate_password_hash(pw, method="pbkdf2", salt_length=16)


def f(pw):
    method = "scrypt"  #! maybe
    return generate_password_hash(pw, method=method)  #! bad KDF


def g(h, pw):
    return check_password_hash(h, pw)  #! ok
