from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils

ALGO = hashes.SHA1()  #! maybe


def a(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), hashes.SHA1())  #! bad ASYM


def b(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def c(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), ALGO)  #! bad ASYM


def d(key: rsa.RSAPrivateKey, data):
    return key.sign(  #! maybe
        data,
        padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32),
        hashes.MD5(),  #! bad ASYM
    )


def e(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())


def f(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), 64), hashes.SHA256())  #! bad ASYM


def g(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA384()), padding.PSS.DIGEST_LENGTH), hashes.SHA384())


def h(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA384()), padding.PSS.MAX_LENGTH), hashes.SHA384())  #! bad ASYM


def i(key: rsa.RSAPrivateKey, digest):
    return key.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA1()))  #! bad ASYM


def j(pub: rsa.RSAPublicKey, sig, data):
    pub.verify(sig, data, padding.PKCS1v15(), hashes.SHA1())  #! maybe


def _sign(key, data, algo):
    return key.sign(data, padding.PKCS1v15(), algo)  #! maybe


def k(key, data):
    return _sign(key, data, hashes.SHA1())  #! bad ASYM


def l(key, data):
    return _sign(key, data, hashes.SHA512())
