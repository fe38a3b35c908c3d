# paramiko < 4 (DSSKey went away there)
import paramiko
from paramiko import DSSKey, ECDSAKey, Ed25519Key, RSAKey, Transport  #! maybe


def a():
    return RSAKey.generate(1024)  #! bad ASYM


def b():
    return RSAKey.generate(bits=3072)


def c():
    return DSSKey.generate(1024)  #! bad ASYM


def d():
    return ECDSAKey.generate(bits=256)


def e(path):
    return DSSKey.from_private_key_file(path)  #! bad ASYM


def f(path):
    return RSAKey.from_private_key_file(path)


def g(path):
    return Ed25519Key.from_private_key_file(path)  #! maybe


def h(key: paramiko.PKey):
    return key.get_fingerprint()  #! bad HASH


def i(key: RSAKey):
    return key.fingerprint


def j(t: Transport):
    t.get_security_options().ciphers = ("3des-cbc", "aes128-ctr")  #! bad CIPHER


def k(t: Transport):
    t.get_security_options().ciphers = ("aes256-ctr", "aes128-ctr")


def l(t: Transport):
    t.get_security_options().digests = ["hmac-md5"]  #! bad MAC


def m(t: Transport):
    t.get_security_options().digests = ["hmac-sha2-256"]


def n(host):
    c_ = paramiko.SSHClient()
    c_.connect(host, disabled_algorithms={"keys": ["ssh-dss"], "macs": ["hmac-md5"]})
    return c_
