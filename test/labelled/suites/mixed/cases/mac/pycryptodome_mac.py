from Crypto.Cipher import AES, DES3  #! maybe
from Crypto.Hash import CMAC, HMAC, KMAC128, Poly1305, SHA256, MD5  #! maybe


def h_sha(key, data):
    return HMAC.new(key, data, digestmod=SHA256).hexdigest()  #! bad MODULE


def h_default(key, data):
    return HMAC.new(key, data).hexdigest()  #! bad MAC


def h_md5(key, data):
    return HMAC.new(key, data, MD5).hexdigest()  #! bad MAC


def c_aes(key, data):
    return CMAC.new(key, data, ciphermod=AES).digest()  #! bad MODULE


def c_des3(key, data):
    return CMAC.new(key, data, ciphermod=DES3).digest()  #! bad MAC


def k(key, data):
    return KMAC128.new(key=key, mac_len=16, data=data).digest()  #! bad MODULE


def p(key, data):
    return Poly1305.new(key=key, cipher=AES, data=data).digest()  #! bad MAC
