from OpenSSL import crypto


def a():
    k = crypto.PKey()
    k.generate_key(crypto.TYPE_RSA, 1024)  #! bad ASYM
    return k


def b():
    k = crypto.PKey()
    k.generate_key(crypto.TYPE_RSA, 2048)
    return k


def c():
    k = crypto.PKey()
    k.generate_key(crypto.TYPE_DSA, 2048)  #! bad ASYM
    return k


def d(cert: crypto.X509, key):
    cert.sign(key, "sha1")  #! bad ASYM


def e(cert: crypto.X509, key):
    cert.sign(key, "sha256")


def f(cert: crypto.X509):
    return cert.digest("md5")  #! bad HASH


def g(cert: crypto.X509):
    return cert.digest("sha256")


def h(key):
    cert = crypto.X509()
    algo = "md5"  #! maybe
    cert.sign(key, algo)  #! bad ASYM
    return cert


def i(cert: crypto.X509):
    return cert.digest("sha1").decode()  #! bad HASH
