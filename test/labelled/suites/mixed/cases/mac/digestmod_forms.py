import hashlib
import hmac
from functools import partial
from hmac import new as hmac_new

legacy_hmac = partial(hmac.new, digestmod="md5")  #! bad MAC
modern_hmac = partial(hmac.new, digestmod="sha256")
OPTS = {"digestmod": hashlib.md5}  #! maybe
OPTS_OK = {"digestmod": hashlib.sha512}


def with_lambda(key, msg):
    return hmac.new(key, msg, lambda d=b"": hashlib.md5(d)).digest()  #! bad MAC


def with_lambda_new(key, msg):
    return hmac.new(key, msg, lambda d=b"": hashlib.new("sha256", d)).digest()


def with_kwargs(key, msg):
    return hmac.new(key, msg, **OPTS).digest()  #! bad MAC


def with_kwargs_ok(key, msg):
    return hmac.new(key, msg, **OPTS_OK).digest()


def aliased(key, msg):
    return hmac_new(key, msg, "MD5").hexdigest()  #! bad MAC


def by_getattr(key, msg):
    return hmac.new(key, msg, getattr(hashlib, "md5")).hexdigest()  #! bad MAC


def by_getattr_ok(key, msg):
    return hmac.new(key, msg, getattr(hashlib, "sha384")).hexdigest()


def copy_update(key, parts):
    mac = hmac.HMAC(key, digestmod="blake2s")  #! bad MAC
    for p in parts:
        mac.update(p)
    return mac.copy().digest()


def copy_update_ok(key, parts):
    mac = hmac.HMAC(key, digestmod="sha1")
    for p in parts:
        mac.update(p)
    return mac.digest()[:12]
