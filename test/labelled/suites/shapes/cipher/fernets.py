from cryptography.fernet import Fernet, MultiFernet


def a(data):
    k = Fernet.generate_key()
    return k, Fernet(k).encrypt(data)


def b(keys, tok):
    return MultiFernet([Fernet(k) for k in keys]).decrypt(tok)
