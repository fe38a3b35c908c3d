from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_public_key

PAD = padding.PKCS1v15()  #! maybe
OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def a(pub: rsa.RSAPublicKey, m):
    return pub.encrypt(m, padding.PKCS1v15())  #! bad ASYM


def b(pub: rsa.RSAPublicKey, m):
    return pub.encrypt(m, OAEP)


def c(pem, m):
    pub = load_pem_public_key(pem)
    return pub.encrypt(m, PAD)  #! bad ASYM


def d(pub: rsa.RSAPublicKey, m):
    return pub.encrypt(m, padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None))  #! ok


def e(priv: rsa.RSAPrivateKey, ct):
    return priv.decrypt(ct, padding.PKCS1v15())  #! maybe


class Channel:
    def __init__(self, pub: rsa.RSAPublicKey):
        self.pub = pub
        self.pad = padding.PKCS1v15()  #! maybe

    def send(self, m):
        return self.pub.encrypt(m, self.pad)  #! bad ASYM


class GoodChannel:
    def __init__(self, pub: rsa.RSAPublicKey):
        self.pub = pub
        self.pad = OAEP

    def send(self, m):
        return self.pub.encrypt(m, self.pad)
