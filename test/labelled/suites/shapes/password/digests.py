import hashlib
import hmac
import os


def store_md5(user, password):
    user.password = hashlib.md5(password.encode()).hexdigest()  #! bad HASH


def store_sha1(user, password, salt):
    user.password = hashlib.sha1(salt + password.encode()).hexdigest()  #! bad HASH


def store(user, password):
    salt = os.urandom(16)
    user.password = salt + hashlib.pbkdf2_hmac("sha512", password.encode(), salt, 210000)


def check(user, password):
    salt, want = user.password[:16], user.password[16:]
    got = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, 210000)
    return hmac.compare_digest(want, got)


def pg_md5(user, password):
    return "md5" + hashlib.md5((password + user).encode()).hexdigest()  #! bad HASH
