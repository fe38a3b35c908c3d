import asyncssh
from asyncssh import generate_private_key


def dss():
    return asyncssh.generate_private_key("ssh-dss")  #! bad ASYM


def small():
    return generate_private_key("ssh-rsa", key_size=1024)  #! bad ASYM


def good():
    return generate_private_key("ssh-rsa", comment="deploy", key_size=3072)


def nist():
    return asyncssh.generate_private_key("ecdsa-sha2-nistp256")


def ed():
    return asyncssh.generate_private_key("ssh-ed25519")  #! maybe


def show(key: asyncssh.SSHKey):
    return key.get_fingerprint("md5")  #! bad HASH


def show1(key: asyncssh.SSHKey):
    return key.get_fingerprint(hash_name="sha1")  #! bad HASH


def show_ok(key: asyncssh.SSHKey):
    return key.get_fingerprint()


def export(key: asyncssh.SSHKey, phrase):
    return key.export_private_key("pkcs8-pem", passphrase=phrase, cipher_name="des3-cbc")  #! bad CIPHER


def export_ok(key: asyncssh.SSHKey, phrase):
    return key.export_private_key("pkcs8-pem", passphrase=phrase, cipher_name="aes256-cbc")
