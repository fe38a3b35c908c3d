from cryptography.hazmat.primitives import hashes


def md5(data):
    d = hashes.Hash(hashes.MD5())  #! bad HASH
    d.update(data)
    return d.finalize()


def sha(data):
    d = hashes.Hash(hashes.SHA256())
    d.update(data)
    return d.finalize()


def blake(data):
    algo = hashes.BLAKE2b(64)  #! maybe
    d = hashes.Hash(algo)  #! bad HASH
    d.update(data)
    return d.finalize()


def sm3(data):
    d = hashes.Hash(algorithm=hashes.SM3())  #! bad HASH
    d.update(data)
    return d.finalize()


def shake(data):
    d = hashes.Hash(hashes.SHAKE256(digest_size=32))
    d.update(data)
    return d.finalize()


def old(data):
    d = hashes.Hash(hashes.SHA1())  #! bad HASH
    d.update(data)
    return d.finalize()
