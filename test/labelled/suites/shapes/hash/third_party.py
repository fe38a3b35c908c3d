import blake3  #! maybe
import xxhash
from Cryptodome.Hash import MD5, SHA256, RIPEMD160, keccak  #! maybe


def b3(data):
    return blake3.blake3(data).hexdigest()  #! bad HASH


def xx(data):
    return xxhash.xxh64(data).hexdigest()


def pmd5(data):
    return MD5.new(data).hexdigest()  #! bad HASH


def psha(data):
    return SHA256.new(data).hexdigest()  #! bad MODULE


def rmd(data):
    h = RIPEMD160.new()  #! bad HASH
    h.update(data)
    return h.hexdigest()


def eth(data):
    return keccak.new(digest_bits=256, data=data).hexdigest()  #! bad HASH
