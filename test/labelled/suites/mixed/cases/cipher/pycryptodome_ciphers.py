from Crypto.Cipher import AES, ARC4, Blowfish, ChaCha20, DES, DES3  #! maybe
from Crypto.Random import get_random_bytes  #! maybe
from Crypto.Util.Padding import pad  #! maybe


def des(key, iv, data):
    return DES.new(key, DES.MODE_CBC, iv).encrypt(pad(data, 8))  #! bad CIPHER


def des3(key, iv, data):
    c = DES3.new(key, DES3.MODE_CBC, iv)  #! bad CIPHER
    return c.encrypt(pad(data, DES3.block_size))


def rc4(key, data):
    return ARC4.new(key).encrypt(data)  #! bad CIPHER


def bf(key, iv, data):
    return Blowfish.new(key, mode=Blowfish.MODE_CBC, iv=iv).encrypt(pad(data, 8))  #! bad CIPHER


def chacha(key, data):
    c = ChaCha20.new(key=key)  #! bad CIPHER
    return c.nonce + c.encrypt(data)


def cbc(key, data):
    c = AES.new(key, AES.MODE_CBC)  #! bad MODULE
    return c.iv + c.encrypt(pad(data, AES.block_size))


def eax(key, data):
    c = AES.new(key, AES.MODE_EAX)  #! bad CIPHER
    return c.encrypt_and_digest(data)


def siv(key, data, nonce):
    c = AES.new(key, AES.MODE_SIV, nonce=nonce)  #! bad CIPHER
    return c.encrypt_and_digest(data)


def gcm(key, data):
    c = AES.new(key, AES.MODE_GCM, nonce=get_random_bytes(12))  #! bad MODULE
    return c.encrypt_and_digest(data)
