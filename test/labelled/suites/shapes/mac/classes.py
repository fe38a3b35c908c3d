import hashlib
import hmac


class Signer:
    digestmod = hashlib.sha256

    def __init__(self, key):
        self._key = key

    def sign(self, m):
        return hmac.new(self._key, m, self.digestmod).hexdigest()  #! maybe


class LegacySigner(Signer):
    digestmod = hashlib.md5  #! bad MAC


class Sha1Signer(Signer):
    digestmod = hashlib.sha1  #! maybe


class Webhook:
    SECRET = b"s3cr3t"  #! maybe

    def verify(self, body, given):
        want = hmac.new(self.SECRET, body, hashlib.sha256).hexdigest()  #! bad MAC
        return hmac.compare_digest(want, given)
