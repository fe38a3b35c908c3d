import hashlib


class Store:
    algo = "sha256"
    factory = hashlib.sha256

    def __init__(self, legacy_algo="md5"):  #! maybe
        self.legacy_algo = legacy_algo  #! maybe

    def key(self, data):
        return hashlib.new(self.algo, data).hexdigest()  #! maybe

    def legacy_key(self, data):
        return hashlib.new(self.legacy_algo, data).hexdigest()  #! bad HASH


class OldStore(Store):
    algo = "sha1"  #! maybe
    factory = hashlib.sha1  #! bad HASH

    def own(self, data):
        return hashlib.new(self.algo, data).hexdigest()  #! bad HASH


class Instance:
    def __init__(self):
        self.h = hashlib.md5()  #! bad HASH
        self.good = hashlib.sha256()

    def feed(self, data):
        self.h.update(data)
        self.good.update(data)
        return self.h.hexdigest()

    @property
    def empty(self):
        return hashlib.sha1(b"").hexdigest()  #! bad HASH

    @classmethod
    def of(cls, data):
        return hashlib.sha512(data).hexdigest()

    @staticmethod
    def short(data):
        return hashlib.blake2s(data, digest_size=8).hexdigest()  #! bad HASH


class Chained(Instance):
    def feed(self, data):
        base = super().feed(data)
        return hashlib.new("md5", base.encode()).hexdigest()  #! bad HASH
