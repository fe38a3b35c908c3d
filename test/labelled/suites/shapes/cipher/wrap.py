from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap, aes_key_wrap_with_padding


def a(kek, key):
    return aes_key_wrap(kek, key)


def b(kek, key):
    return aes_key_wrap_with_padding(kek, key)


def c(kek, blob):
    return aes_key_unwrap(kek, blob)
