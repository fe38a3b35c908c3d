import hmac
from hashlib import md5, sha256  #! maybe

KEY = b"changeme"  #! maybe
LONG_KEY = b"an-adequately-long-key-for-hmac!"
DIGEST = "MD5"  #! maybe


def short_key(m):
    return hmac.new(KEY, m, sha256).digest()  #! bad MAC


def long_key(m):
    return hmac.new(LONG_KEY, m, sha256).digest()


def named(k, m):
    return hmac.new(k, m, DIGEST.lower()).digest()  #! bad MAC


def aliased(k, m):
    mac = hmac.new
    return mac(k, m, md5).digest()  #! bad MAC


def encoded(m):
    return hmac.new("tiny".encode(), m, "sha384").digest()  #! bad MAC


def opts(k, m):
    o = {"digestmod": "md5"}  #! maybe
    return hmac.new(k, m, **o).digest()  #! bad MAC


def opts_ok(k, m):
    o = {"digestmod": "sha256"}
    return hmac.new(k, m, **o).digest()


def _mac(k, m, d):
    return hmac.new(k, m, d).hexdigest()  #! maybe


def sig(k, m):
    return _mac(k, m, "md5")  #! bad MAC


def sig_ok(k, m):
    return _mac(k, m, "sha256")
