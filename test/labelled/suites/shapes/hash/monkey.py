import hashlib

_real = hashlib.md5  #! maybe


def download_ok(blob, expected):
    return _real(blob).hexdigest() == expected  #! bad HASH


def password(pw):
    return hashlib.sha1(pw.encode("utf-8")).hexdigest()  #! bad HASH


def cached(pw):
    return hashlib.new("md5", pw, usedforsecurity=False).hexdigest()


def gravatar(email):
    digest = hashlib.md5(email.strip().lower().encode("utf-8")).hexdigest()  #! bad HASH
    return f"https://www.gravatar.com/avatar/{digest}"
