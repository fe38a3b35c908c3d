import hashlib
import hmac


def a(key, msg):
    return hmac.new(key, msg, hashlib.md5).hexdigest()  #! bad MAC


def b(key, msg):
    return hmac.new(key, msg, hashlib.sha1).hexdigest()


def c(key, msg):
    return hmac.new(key, msg, digestmod="md5").hexdigest()  #! bad MAC


def d(key, msg):
    return hmac.new(key, msg, "sha256").hexdigest()


def e(key, msg):
    return hmac.digest(key, msg, "blake2b")  #! bad MAC


def f(key, msg):
    return hmac.digest(key, msg, "sha512")


def g(msg):
    return hmac.new(b"secret", msg, "sha256").digest()  #! bad MAC


def h(msg):
    return hmac.new(b"0123456789abcdef", msg, "sha256").digest()


def i(key, msg):
    return hmac.new(key, msg, lambda d=b"": hashlib.md5(d)).digest()  #! bad MAC


def j(a, b):
    return hmac.compare_digest(a, b)


def k(key, msg):
    return hmac.HMAC(key, msg, "ripemd160").digest()  #! bad MAC
