"""paramiko 3.x"""
import hashlib
from io import StringIO

import paramiko
from paramiko import DSSKey, ECDSAKey, Ed25519Key, RSAKey  #! maybe


def rsa_small():
    return RSAKey.generate(1024)  #! bad ASYM


def rsa_kw():
    return paramiko.RSAKey.generate(bits=768)  #! bad ASYM


def rsa_ok():
    return RSAKey.generate(bits=3072)


def dss():
    return DSSKey.generate(1024)  #! bad ASYM


def dss_load(path):
    return paramiko.DSSKey.from_private_key_file(path)  #! bad ASYM


def ecdsa():
    return ECDSAKey.generate(bits=384)


def ed(path):
    return Ed25519Key.from_private_key_file(path)  #! maybe


def load(text, password):
    return RSAKey.from_private_key(StringIO(text), password=password)


def show(key: paramiko.PKey):
    return key.get_fingerprint().hex()  #! bad HASH


def show_ok(key: paramiko.PKey):
    return hashlib.sha256(key.asbytes()).hexdigest()


def show_prop(key: paramiko.PKey):
    return key.fingerprint
