from OpenSSL import crypto
from OpenSSL.crypto import TYPE_DSA, TYPE_RSA, PKey, X509  #! maybe

SIGN_DIGEST = "sha1"  #! maybe


def small():
    k = PKey()
    k.generate_key(TYPE_RSA, 1024)  #! bad ASYM
    return k


def dsa():
    k = crypto.PKey()
    k.generate_key(TYPE_DSA, 2048)  #! bad ASYM
    return k


def good():
    k = crypto.PKey()
    k.generate_key(crypto.TYPE_RSA, 2048)
    return k


def cert(k):
    c = X509()
    c.set_pubkey(k)
    c.sign(k, SIGN_DIGEST)  #! bad ASYM
    return c


def cert_md5(k):
    c = crypto.X509()
    c.set_pubkey(k)
    c.sign(k, "md5")  #! bad ASYM
    return c


def cert_ok(k):
    c = crypto.X509()
    c.set_pubkey(k)
    c.sign(k, "sha256")
    return c


def thumb(c: X509):
    return c.digest("md5")  #! bad HASH


def thumb1(c: crypto.X509):
    return c.digest("sha1")  #! bad HASH


def thumb_ok(c: crypto.X509):
    return c.digest("sha256")
