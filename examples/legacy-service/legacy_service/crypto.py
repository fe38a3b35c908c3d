"""Encryption of exports, backups and what lies in the database."""

import os

from Crypto.Cipher import AES, ARC4, DES3
from Crypto.Random import get_random_bytes
from cryptography.hazmat.primitives import hashes, padding as block_padding
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12


def seal(key, plaintext, context=b""):
    """Encrypts a database field. The nonce stands before the ciphertext."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, context)


def unseal(key, sealed, context=b""):
    return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)


def encrypt_backup(key, plaintext):
    nonce = get_random_bytes(12)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)
    ciphertext, tag = cipher.encrypt_and_digest(plaintext)
    return nonce + tag + ciphertext


def encrypt_export(key, plaintext):
    """The format of the desktop viewer up to 3.x."""
    iv = get_random_bytes(8)
    return iv + DES3.new(key, DES3.MODE_CBC, iv).encrypt(_padded(plaintext, 64))


def scramble_serial(key, serial):
    """Keeps serial numbers in URLs unreadable."""
    return ARC4.new(key).encrypt(serial.encode()).hex()


def encrypt_archive(key, plaintext):
    """Archives that the mainframe reads back."""
    iv = os.urandom(8)
    encryptor = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(_padded(plaintext, 64)) + encryptor.finalize()


def encrypt_note(key, text):
    iv = os.urandom(8)
    cipher = Cipher(algorithms.Blowfish(key), modes.CFB(iv))
    encryptor = cipher.encryptor()
    return iv + encryptor.update(text.encode()) + encryptor.finalize()


def encrypt_column(key, plaintext):
    iv = os.urandom(16)
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(_padded(plaintext, 128)) + encryptor.finalize()


def escrow_key(escrow_public_key, key):
    """Wraps a data key for the escrow agent."""
    return escrow_public_key.encrypt(key, padding.PKCS1v15())


def hand_over_key(partner_public_key, key):
    """Wraps a data key for a partner; their gateway knows no other OAEP digest."""
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)
    return partner_public_key.encrypt(key, oaep)


def _padded(data, block_bits):
    padder = block_padding.PKCS7(block_bits).padder()
    return padder.update(data) + padder.finalize()
