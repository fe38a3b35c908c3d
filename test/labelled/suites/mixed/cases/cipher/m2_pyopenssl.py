from M2Crypto import EVP  #! maybe
from OpenSSL import crypto


def encrypt(key, iv, data):
    c = EVP.Cipher("des_ede3_cbc", key, iv, 1)  #! bad CIPHER
    return c.update(data) + c.final()


def encrypt_rc4(key, data):
    c = EVP.Cipher(alg="rc4", key=key, iv=b"", op=1)  #! bad CIPHER
    return c.update(data) + c.final()


def encrypt_aes(key, iv, data):
    c = EVP.Cipher("aes_256_cbc", key, iv, 1)
    return c.update(data) + c.final()


def digest(data):
    md = EVP.MessageDigest("md5")  #! bad HASH
    md.update(data)
    return md.final()


def digest_new(data):
    md = EVP.MessageDigest("sha256")
    md.update(data)
    return md.final()


def dump(pkey, passphrase):
    return crypto.dump_privatekey(crypto.FILETYPE_PEM, pkey, "des-ede3-cbc", passphrase)  #! bad CIPHER


def dump_new(pkey, passphrase):
    return crypto.dump_privatekey(crypto.FILETYPE_PEM, pkey, "aes-256-cbc", passphrase)
