from hashlib import md5, sha1, sha256, sha512  #! maybe

ALGORITHMS = {
    "md5": md5,  #! maybe
    "sha1": sha1,  #! maybe
    "sha256": sha256,
    "sha512": sha512,
}


def legacy(data):
    return ALGORITHMS["md5"](data).hexdigest()  #! bad HASH


def current(data):
    return ALGORITHMS["sha256"](data).hexdigest()


def git_style(data):
    return ALGORITHMS.get("sha1", sha256)(data).hexdigest()  #! bad HASH


def fallback(data):
    return ALGORITHMS.get("sha512", sha256)(data).hexdigest()
