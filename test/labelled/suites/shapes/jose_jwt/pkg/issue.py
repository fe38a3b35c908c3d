import jwt

from . import conf


def issue(p, key, algorithm=conf.JWT_GOOD):
    return jwt.encode(p, key, algorithm=algorithm)  #! maybe


def anonymous(p):
    return jwt.encode(p, None, algorithm=conf.JWT_ALGORITHM)  #! bad TOKEN


def user(p):
    return jwt.encode(p, conf.JWT_SECRET, algorithm="HS256")  #! bad TOKEN


def admin(p, key):
    return jwt.encode(p, key, algorithm=conf.JWT_GOOD)
