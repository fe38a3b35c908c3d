import hashlib


class DigestMixin:
    hash_name = "md5"  #! maybe

    def digest(self, data):
        return hashlib.new(self.hash_name, data).hexdigest()  #! maybe


class Asset(DigestMixin):
    def name(self, data):
        return hashlib.new(self.hash_name, data).hexdigest()[:12]  #! bad HASH


class SafeAsset(DigestMixin):
    hash_name = "sha256"

    def name(self, data):
        return hashlib.new(self.hash_name, data).hexdigest()[:12]


class Base:
    def algo(self):
        return "sha256"

    def sum(self, data):
        return hashlib.new(self.algo(), data).hexdigest()  #! maybe


class Weak(Base):
    def algo(self):
        return "md5"  #! maybe

    def weak_sum(self, data):
        return hashlib.new(self.algo(), data).hexdigest()  #! bad HASH


class Strong(Base):
    def algo(self):
        return super().algo()

    def strong_sum(self, data):
        return hashlib.new(self.algo(), data).hexdigest()
