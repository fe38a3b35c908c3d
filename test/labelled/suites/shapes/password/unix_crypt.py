import crypt  #! maybe


def a(pw):
    return crypt.crypt(pw, crypt.mksalt(crypt.METHOD_MD5))  #! bad KDF


def b(pw):
    return crypt.crypt(pw, "$6$rounds=5000$abc$")  #! bad KDF
