from Crypto.Cipher import AES, ARC4, DES, DES3, Blowfish, ChaCha20, Salsa20  #! maybe
from Crypto.Util.Padding import pad  #! maybe


def aes(key, iv, data):
    return AES.new(key, AES.MODE_CBC, iv).encrypt(pad(data, 16))  #! bad MODULE


def gcm(key, data):
    c = AES.new(key, AES.MODE_GCM)  #! bad MODULE
    ct, tag = c.encrypt_and_digest(data)  #! maybe
    return c.nonce + tag + ct


def des(key, data):
    return DES.new(key, DES.MODE_ECB).encrypt(data)  #! bad CIPHER


def des3(key, iv, data):
    cipher = DES3.new(key, DES3.MODE_CBC, iv)  #! bad CIPHER
    return cipher.encrypt(data)  #! maybe


def rc4(key, data):
    return ARC4.new(key).encrypt(data)  #! bad CIPHER


def bf(key, iv, data):
    return Blowfish.new(key, Blowfish.MODE_CBC, iv).encrypt(data)  #! bad CIPHER


def cc(key, data):
    return ChaCha20.new(key=key).encrypt(data)  #! bad CIPHER


def salsa(key, data):
    return Salsa20.new(key=key).encrypt(data)  #! bad CIPHER


def eax(key, data):
    return AES.new(key, AES.MODE_EAX).encrypt_and_digest(data)  #! bad CIPHER
