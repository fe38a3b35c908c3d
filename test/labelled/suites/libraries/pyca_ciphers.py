"""Record encryption: current format, and the formats still seen in the field."""
import os
import struct
from typing import BinaryIO

from cryptography.hazmat.decrepit.ciphers import algorithms as old_algorithms
from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4, Blowfish, TripleDES
from cryptography.hazmat.decrepit.ciphers.modes import CFB, CFB8, OFB
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK_BITS = algorithms.AES.block_size  #! ok
FORMATS = {1: "3des-cbc", 2: "rc4", 3: "aes-256-gcm"}  #! ok


def pad(data: bytes) -> bytes:
    padder = padding.PKCS7(BLOCK_BITS).padder()  #! ok
    return padder.update(data) + padder.finalize()


def unpad(data: bytes) -> bytes:
    unpadder = padding.PKCS7(BLOCK_BITS).unpadder()
    return unpadder.update(data) + unpadder.finalize()


def encrypt_gcm(key: bytes, data: bytes, aad: bytes) -> bytes:
    iv = os.urandom(12)  #! ok
    enc = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor()  #! ok
    enc.authenticate_additional_data(aad)
    body = enc.update(data) + enc.finalize()
    return iv + enc.tag + body


def decrypt_gcm(key: bytes, blob: bytes, aad: bytes) -> bytes:
    iv, tag, body = blob[:12], blob[12:28], blob[28:]
    dec = Cipher(algorithms.AES256(key), modes.GCM(iv, tag)).decryptor()  #! ok
    dec.authenticate_additional_data(aad)
    return dec.update(body) + dec.finalize()


def encrypt_cbc(key: bytes, data: bytes) -> bytes:
    iv = os.urandom(16)  #! ok
    enc = Cipher(algorithms.AES128(key), modes.CBC(iv)).encryptor()  #! ok
    return iv + enc.update(pad(data)) + enc.finalize()


def keystream(key: bytes, nonce: bytes, size: int) -> bytes:
    return Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor().update(b"\0" * size)  #! ok


def encrypt_sector(key: bytes, number: int, sector: bytes) -> bytes:
    tweak = struct.pack("<QQ", number, 0)
    return Cipher(algorithms.AES(key), modes.XTS(tweak)).encryptor().update(sector)  #! ok


def encrypt_ofb(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.AES(key), OFB(iv)).encryptor().update(data)  #! ok


def encrypt_cfb(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.AES(key), CFB(iv)).encryptor().update(data)  #! ok


def encrypt_cfb8(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.AES(key), CFB8(iv)).encryptor().update(data)  #! ok


def key_check_value(key: bytes) -> bytes:
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor().update(b"\0" * 16)[:3]  #! maybe


def encrypt_terminal(key: bytes, iv: bytes, block: bytes) -> bytes:
    return Cipher(TripleDES(key), modes.CBC(iv)).encryptor().update(block)  #! bad CIPHER


def read_terminal_archive(key: bytes, iv: bytes, block: bytes) -> bytes:
    return Cipher(TripleDES(key), modes.CBC(iv)).decryptor().update(block)  #! maybe


def encrypt_pin(key: bytes, block: bytes) -> bytes:
    cipher = Cipher(TripleDES(key), modes.ECB())  #! bad CIPHER
    return cipher.encryptor().update(block)


def encrypt_stream(key: bytes, data: bytes) -> bytes:
    return Cipher(ARC4(key), mode=None).encryptor().update(data)  #! bad CIPHER


def encrypt_mobile(key: bytes, nonce: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.ChaCha20(key, nonce), mode=None).encryptor().update(data)  #! bad CIPHER


def encrypt_cookie(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(Blowfish(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def encrypt_pgp_session(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(old_algorithms.CAST5(key), CFB(iv)).encryptor().update(data)  #! bad CIPHER


def encrypt_pgp_old(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(old_algorithms.IDEA(key), CFB(iv)).encryptor().update(data)  #! bad CIPHER


def encrypt_kr(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(old_algorithms.SEED(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def encrypt_jp(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(old_algorithms.Camellia(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def encrypt_cn(key: bytes, nonce: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.SM4(key), modes.CTR(nonce)).encryptor().update(data)  #! bad CIPHER


def encrypt_smime40(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(old_algorithms.RC2(key), modes.CBC(iv)).encryptor().update(data)  #! bad CIPHER


def copy_encrypted(source: BinaryIO, sink: BinaryIO, key: bytes) -> None:
    nonce = os.urandom(16)  #! ok
    enc = Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor()  #! ok
    sink.write(nonce)
    for block in iter(lambda: source.read(1 << 16), b""):
        sink.write(enc.update(block))


def pick(name: str, key: bytes):
    if name == "aes":
        return algorithms.AES(key)  #! ok
    if name == "blowfish":
        return old_algorithms.Blowfish(key)  #! bad CIPHER
    raise ValueError(f"{name!r}: rc4, des and idea are not offered")  #! ok


def is_old(cipher: Cipher) -> bool:
    return isinstance(cipher.algorithm, (TripleDES, ARC4, Blowfish))  #! ok


def sniff(header: bytes) -> str:
    return {b"3DES": "3des-cbc", b"RC4\0": "rc4", b"AESG": "aes-256-gcm"}.get(header, "?")  #! ok
