from Crypto.Hash import BLAKE2b, MD5, SHA256, keccak  #! maybe
from Cryptodome.Hash import RIPEMD160  #! maybe


def old(data):
    return MD5.new(data).hexdigest()  #! bad HASH


def legacy(data):
    return RIPEMD160.new(data=data).hexdigest()  #! bad HASH


def eth(data):
    k = keccak.new(digest_bits=256)  #! bad HASH
    k.update(data)
    return k.digest()


def fast(data):
    return BLAKE2b.new(digest_bits=512, data=data).hexdigest()  #! bad HASH


def outside_the_module(data):
    return SHA256.new(data).hexdigest()  #! bad MODULE
