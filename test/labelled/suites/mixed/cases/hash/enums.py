import enum
import hashlib


class Algo(str, enum.Enum):
    MD5 = "md5"  #! maybe
    SHA1 = "sha1"  #! maybe
    SHA256 = "sha256"

    def compute(self, data: bytes) -> bytes:
        return hashlib.new(self.value, data).digest()  #! maybe


class Colour(enum.Enum):
    MD5_GREEN = 1
    SHA1_BLUE = 2


def demo(data):
    x = hashlib.new(Algo.MD5.value, data)  #! bad HASH
    y = hashlib.new(Algo.SHA256.value, data)
    z = hashlib.new(Algo.SHA1, data)  #! bad HASH
    w = Colour.MD5_GREEN
    return x, y, z, w
