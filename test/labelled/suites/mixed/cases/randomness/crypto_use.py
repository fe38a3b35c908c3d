import random
import secrets

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def encrypt(key, data):
    nonce = random.randbytes(12)  #! bad RANDOM
    return nonce + AESGCM(key).encrypt(nonce, data, None)  #! maybe


def encrypt_cbc(key, data):
    iv = random.getrandbits(128).to_bytes(16, "big")  #! bad RANDOM
    enc = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + enc.update(data) + enc.finalize()


def inline(key, data):
    return AESGCM(key).encrypt(random.randbytes(12), data, b"")  #! bad RANDOM


def good(key, data):
    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(key).encrypt(nonce, data, None)


def shuffle_batches(batches, key=None):
    random.shuffle(batches)
    return sorted(batches, key=key)


def pick_key(mapping: dict):
    return random.choice(list(mapping))
