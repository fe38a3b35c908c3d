import gnupg


def make_dsa(gpg: gnupg.GPG):
    spec = gpg.gen_key_input(key_type="DSA", key_length=1024, name_email="a@example.org")  #! bad ASYM
    return gpg.gen_key(spec)


def make_small(gpg: gnupg.GPG):
    spec = gpg.gen_key_input(key_type="RSA", key_length=1024, name_email="b@example.org")  #! bad ASYM
    return gpg.gen_key(spec)


def make_good(gpg: gnupg.GPG):
    spec = gpg.gen_key_input(key_type="RSA", key_length=4096, name_email="c@example.org")
    return gpg.gen_key(spec)


def sym(gpg: gnupg.GPG, data):
    return gpg.encrypt(data, recipients=None, symmetric="CAST5", passphrase="x y z")  #! bad CIPHER


def sym_ok(gpg: gnupg.GPG, data, phrase):
    return gpg.encrypt(data, recipients=None, symmetric="AES256", passphrase=phrase)


def clearsign(gpg: gnupg.GPG, text):
    return gpg.sign(text, extra_args=["--digest-algo", "SHA1"])  #! bad ASYM


def clearsign_ok(gpg: gnupg.GPG, text):
    return gpg.sign(text, extra_args=["--digest-algo", "SHA512"])
