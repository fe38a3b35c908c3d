import hashlib
import hmac
import os


def slack(secret, ts, body):
    return "v0=" + hmac.new(secret, b"v0:%s:%s" % (ts, body), hashlib.sha256).hexdigest()


def old_gateway(secret, body):
    return hmac.new(secret, body, digestmod=hashlib.md5).hexdigest()  #! bad MAC


def partner(api_secret: str, params: str):
    return hashlib.md5((api_secret + params).encode()).hexdigest()  #! bad MAC


def partner2(api_secret: str, params: str):
    return hashlib.sha256(f"{params}{api_secret}".encode()).hexdigest()  #! bad MAC


def env_mac(key, msg):
    return hmac.new(key, msg, os.environ.get("MAC_HASH", "md5")).hexdigest()  #! bad MAC


def env_mac_ok(key, msg):
    return hmac.new(key, msg, os.environ.get("MAC_HASH", "sha256")).hexdigest()
