"""Encryption of exports, backups and what lies in the database: AES-256-GCM everywhere."""

import ssl

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
TAG_BYTES = 16


def new_nonce():
    """96 bits from the module's own random generator, which SP 800-38D asks of a random GCM nonce."""
    return ssl.RAND_bytes(NONCE_BYTES)


def seal(key, plaintext, context=b""):
    """Encrypts a field, a note or a backup. The nonce stands before the ciphertext."""
    nonce = new_nonce()
    return nonce + AESGCM(key).encrypt(nonce, plaintext, context)


def unseal(key, sealed, context=b""):
    return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)


def seal_stream(key, chunks):
    """Encrypts an archive piece by piece: nonce, ciphertext, tag."""
    nonce = new_nonce()
    encryptor = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
    yield nonce
    for chunk in chunks:
        yield encryptor.update(chunk)
    yield encryptor.finalize()
    yield encryptor.tag


def scramble_serial(key, serial):
    """Keeps serial numbers in URLs unreadable."""
    return seal(key, serial.encode(), b"serial").hex()


def escrow_key(escrow_public_key, key):
    """Wraps a data key for the escrow agent or a partner."""
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
    return escrow_public_key.encrypt(key, oaep)
