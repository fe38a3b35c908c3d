import bcrypt  #! maybe


def make(pw):
    return bcrypt.hashpw(pw.encode(), bcrypt.gensalt(12))  #! bad KDF


def check(pw, stored):
    return bcrypt.checkpw(pw.encode(), stored)  #! bad KDF


def key(pw, salt):
    return bcrypt.kdf(password=pw, salt=salt, desired_key_bytes=32, rounds=100)  #! bad KDF
