import paramiko
from paramiko.transport import Transport

CIPHERS = ("3des-cbc", "aes128-cbc")  #! maybe
GOOD_CIPHERS = ("aes256-gcm@openssh.com", "aes256-ctr")


def weak(sock):
    t = paramiko.Transport(sock)
    opts = t.get_security_options()
    opts.ciphers = CIPHERS  #! bad CIPHER
    opts.digests = ("hmac-md5", "hmac-sha2-256")  #! bad MAC
    opts.kex = ("diffie-hellman-group1-sha1",)  #! bad ASYM
    opts.key_types = ("ssh-dss",)  #! bad ASYM
    return t


def strong(sock):
    t = Transport(sock)
    opts = t.get_security_options()
    opts.ciphers = GOOD_CIPHERS
    opts.digests = ("hmac-sha2-512", "hmac-sha2-256")
    opts.kex = ("ecdh-sha2-nistp384", "diffie-hellman-group16-sha512")
    opts.key_types = ("rsa-sha2-512", "ecdsa-sha2-nistp256")
    return t


def chain(sock):
    t = Transport(sock)
    t.get_security_options().ciphers = ["blowfish-cbc"]  #! bad CIPHER
    return t


def disabled(host):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(
        host,
        disabled_algorithms={
            "ciphers": ["3des-cbc"],
            "macs": ["hmac-md5", "hmac-md5-96"],
            "kex": ["curve25519-sha256@libssh.org"],
        },
    )
    return client


class WeakTransport(Transport):
    _preferred_ciphers = ("arcfour256", "aes128-ctr")  #! bad CIPHER


class GoodTransport(Transport):
    _preferred_ciphers = ("aes128-ctr", "aes256-ctr")
