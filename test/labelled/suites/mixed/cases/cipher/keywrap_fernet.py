from cryptography.fernet import Fernet, MultiFernet  #! maybe
from cryptography.hazmat.primitives import keywrap, padding


def wrap(kek, key):
    return keywrap.aes_key_wrap(kek, key)


def wrap_padded(kek, key):
    return keywrap.aes_key_wrap_with_padding(kek, key)


def token(key, data):
    return Fernet(key).encrypt(data)  #! maybe


def rotate(keys, tok):
    return MultiFernet([Fernet(k) for k in keys]).rotate(tok)  #! maybe


def pad_block(data):
    p = padding.PKCS7(128).padder()
    return p.update(data) + p.finalize()
