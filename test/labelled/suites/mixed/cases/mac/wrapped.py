import hashlib
import hmac


def sign(key: bytes, body: bytes, algo="sha256") -> str:
    return hmac.new(key, body, getattr(hashlib, algo)).hexdigest()  #! maybe


def sign_with(key: bytes, body: bytes, digest) -> str:
    return hmac.new(key, body, digest).hexdigest()  #! maybe


class Signer:
    digest = "md5"  #! maybe

    def __init__(self, key: bytes) -> None:
        self._key = key

    def tag(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, self.digest)  #! bad MAC


class GoodSigner:
    digest = "sha256"

    def __init__(self, key: bytes) -> None:
        self._key = key

    def tag(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, self.digest)


def client(key, body):
    one = sign(key, body)
    two = sign(key, body, "md5")  #! bad MAC
    three = sign(key, body, algo="sha512")
    four = sign_with(key, body, hashlib.md5)  #! bad MAC
    five = sign_with(key, body, "sha3_256")
    six = sign_with(key, body, digest="ripemd160")  #! bad MAC
    return one, two, three, four, five, six
