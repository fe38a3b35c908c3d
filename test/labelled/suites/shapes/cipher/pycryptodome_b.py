try:
    from Cryptodome.Cipher import AES  #! maybe
    from Cryptodome.PublicKey import RSA  #! maybe
    from Cryptodome.Cipher import PKCS1_OAEP, PKCS1_v1_5  #! maybe
    from Cryptodome.Protocol.KDF import PBKDF2, scrypt  #! maybe
    from Cryptodome.Hash import HMAC, SHA256, SHA1  #! maybe
    from Cryptodome.Signature import pkcs1_15  #! maybe
except ImportError:
    from Crypto.Cipher import AES  #! maybe
    from Crypto.PublicKey import RSA  #! maybe
    from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5  #! maybe
    from Crypto.Protocol.KDF import PBKDF2, scrypt  #! maybe
    from Crypto.Hash import HMAC, SHA256, SHA1  #! maybe
    from Crypto.Signature import pkcs1_15  #! maybe


class Envelope:
    def __init__(self, key):
        self.key = key

    def _cipher(self, nonce):
        return AES.new(self.key, AES.MODE_GCM, nonce=nonce)  #! bad MODULE

    def seal(self, nonce, data):
        return self._cipher(nonce).encrypt_and_digest(data)  #! maybe


def rsa_key():
    return RSA.generate(2048)  #! bad MODULE


def rsa_small():
    return RSA.generate(1024)  #! bad ASYM


def oaep(key, data):
    return PKCS1_OAEP.new(key).encrypt(data)  #! bad MODULE


def v15(key, data):
    return PKCS1_v1_5.new(key).encrypt(data)  #! bad ASYM


def kdf(pw, salt):
    return PBKDF2(pw, salt, 32, count=600000, hmac_hash_module=SHA256)  #! bad MODULE


def kdf2(pw, salt):
    return scrypt(pw, salt, 32, N=2**14, r=8, p=1)  #! bad KDF


def mac(key, msg):
    return HMAC.new(key, msg, digestmod=SHA256).hexdigest()  #! bad MODULE


def sign(key, msg):
    h = SHA1.new(msg)  #! bad HASH
    return pkcs1_15.new(key).sign(h)  #! bad ASYM
