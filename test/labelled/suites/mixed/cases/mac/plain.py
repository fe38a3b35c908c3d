import hashlib
import hmac


def tag_old(key, msg):
    return hmac.new(key, msg, hashlib.md5).hexdigest()  #! bad MAC


def tag_name(key, msg):
    return hmac.new(key, msg, "md5").digest()  #! bad MAC


def tag_kw(key, msg):
    return hmac.new(key, msg=msg, digestmod="ripemd160").digest()  #! bad MAC


def tag_one_shot(key, msg):
    return hmac.digest(key, msg, "blake2b")  #! bad MAC


def tag_multi(key, msg):
    mac = hmac.new(  #! maybe
        key,
        msg,
        digestmod=hashlib.blake2s,  #! bad MAC
    )
    return mac.hexdigest()


def tag_sha1(key, msg):
    return hmac.new(key, msg, hashlib.sha1).hexdigest()


def tag_sha2(key, msg):
    return hmac.digest(key, msg, "sha256")


def tag_sha3(key, msg):
    return hmac.new(key, msg, digestmod="sha3_512").digest()


def same(a, b):
    return hmac.compare_digest(a, b)
