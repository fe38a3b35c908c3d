import hashlib
import hmac

PEPPER = b"s3cret"  #! maybe
LONG = b"0123456789abcdef0123456789abcdef"
HEXKEY = bytes.fromhex("00112233445566778899aabbccddeeff")
TINY = bytes.fromhex("0011223344")  #! maybe


def a(msg):
    return hmac.new(b"secret", msg, hashlib.sha256).hexdigest()  #! bad MAC


def b(msg):
    return hmac.new(PEPPER, msg, "sha512").hexdigest()  #! bad MAC


def c(msg):
    return hmac.digest("changeme".encode(), msg, "sha256")  #! bad MAC


def d(msg):
    return hmac.new(key=b"k" * 8, msg=msg, digestmod="sha256").digest()  #! bad MAC


def e(msg):
    return hmac.new(TINY, msg, hashlib.sha384).digest()  #! bad MAC


def f(msg):
    return hmac.new(LONG, msg, hashlib.sha256).digest()


def g(msg):
    return hmac.new(HEXKEY, msg, hashlib.sha256).digest()


def h(msg):
    return hmac.new(b"k" * 14, msg, hashlib.sha256).digest()


def i(msg, key=bytes(13)):  #! maybe
    return hmac.new(key, msg, hashlib.sha256).digest()  #! bad MAC
