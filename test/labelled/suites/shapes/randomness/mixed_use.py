import os
import random
import secrets

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, data):
    iv = random.randbytes(16)  #! bad RANDOM
    e = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()  #! maybe
    return iv + e.update(data) + e.finalize()


def encrypt_ok(key, data):
    iv = os.urandom(16)
    e = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + e.update(data) + e.finalize()


def _chars(n):
    return "".join(chr(97 + int(random.random() * 26)) for _ in range(n))  #! maybe


def reset_token():
    return _chars(20)  #! maybe


class Invite:
    def __init__(self):
        self.secret_token = random.getrandbits(64)  #! bad RANDOM
        self.color = random.choice(["red", "blue"])
        self.code = secrets.token_urlsafe(8)
