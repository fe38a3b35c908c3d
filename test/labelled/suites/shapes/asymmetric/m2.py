from M2Crypto import DSA, EVP, RSA  #! maybe


def a():
    return RSA.gen_key(1024, 65537)  #! bad ASYM


def b():
    return RSA.gen_key(2048, 65537)


def c(data):
    d = EVP.MessageDigest("md5")  #! bad HASH
    d.update(data)
    return d.final()


def d(data):
    d = EVP.MessageDigest("sha256")
    d.update(data)
    return d.final()


def e(key, iv):
    return EVP.Cipher(alg="des_ede3_cbc", key=key, iv=iv, op=1)  #! bad CIPHER


def f(key, iv):
    return EVP.Cipher(alg="aes_256_cbc", key=key, iv=iv, op=1)


def g(pub, m):
    return pub.public_encrypt(m, RSA.pkcs1_padding)  #! bad ASYM


def h(pub, m):
    return pub.public_encrypt(m, RSA.pkcs1_oaep_padding)


def i(key, iv):
    return EVP.Cipher("rc4", key, iv, 1)  #! bad CIPHER


def j():
    return DSA.gen_params(1024)  #! bad ASYM
