"""Management agent written against M2Crypto (system libcrypto)."""
import logging
import os
from typing import Optional

from M2Crypto import BIO, DH, DSA, EC, EVP, RC4, RSA, SMIME, SSL, X509, Rand  #! maybe

log = logging.getLogger("agent")

ENCRYPT = 1
KEY_BITS = 2048  #! ok
EXPONENT = 65537


def digest(data: bytes) -> bytes:
    md = EVP.MessageDigest("sha256")  #! ok
    md.update(data)
    return md.final()


def digest_md5(data: bytes) -> bytes:
    md = EVP.MessageDigest("md5")  #! bad HASH
    md.update(data)
    return md.final()


def digest_ripemd(data: bytes) -> bytes:
    md = EVP.MessageDigest(algo="ripemd160")  #! bad HASH
    md.update(data)
    return md.final()


def mac(key: bytes, data: bytes) -> bytes:
    return EVP.hmac(key, data, algo="sha256")  #! ok


def mac_md5(key: bytes, data: bytes) -> bytes:
    return EVP.hmac(key, data, algo="md5")  #! bad MAC


def mac_stream(key: bytes, parts: list[bytes]) -> bytes:
    ctx = EVP.HMAC(key, algo="md5")  #! bad MAC
    for part in parts:
        ctx.update(part)
    return ctx.final()


def encrypt(key: bytes, data: bytes) -> bytes:
    iv = os.urandom(16)  #! ok
    cipher = EVP.Cipher("aes_256_cbc", key, iv, ENCRYPT)  #! ok
    return iv + cipher.update(data) + cipher.final()


def encrypt_passphrase(passphrase: bytes, iv: bytes, data: bytes) -> bytes:
    cipher = EVP.Cipher("aes_128_cbc", passphrase, iv, ENCRYPT, key_as_bytes=1, d="md5")  #! bad KDF
    return cipher.update(data) + cipher.final()


def encrypt_3des(key: bytes, iv: bytes, data: bytes) -> bytes:
    cipher = EVP.Cipher("des_ede3_cbc", key, iv, ENCRYPT)  #! bad CIPHER
    return cipher.update(data) + cipher.final()


def encrypt_rc4(key: bytes, data: bytes) -> bytes:
    return RC4.RC4(key).update(data)  #! bad CIPHER


def stretch(passphrase: bytes, salt: bytes) -> bytes:
    return EVP.pbkdf2(passphrase, salt, 200_000, 32)  #! ok


def stretch_boot(passphrase: bytes, salt: bytes) -> bytes:
    return EVP.pbkdf2(passphrase, salt, 64, 32)  #! bad KDF


def new_rsa() -> RSA.RSA:
    return RSA.gen_key(KEY_BITS, EXPONENT, lambda *_: None)  #! ok


def new_rsa_small() -> RSA.RSA:
    return RSA.gen_key(1024, EXPONENT, lambda *_: None)  #! bad RSA


def wrap(key: RSA.RSA, secret: bytes) -> bytes:
    return key.public_encrypt(secret, RSA.pkcs1_oaep_padding)  #! ok


def wrap_v15(key: RSA.RSA, secret: bytes) -> bytes:
    return key.public_encrypt(secret, RSA.pkcs1_padding)  #! bad PADDING


def sign(key: RSA.RSA, data: bytes) -> bytes:
    return key.sign(digest(data), algo="sha256")  #! ok


def sign_sha1(key: RSA.RSA, sha1_digest: bytes) -> bytes:
    return key.sign(sha1_digest, algo="sha1")  #! bad SIGN


def new_dsa() -> DSA.DSA:
    return DSA.gen_params(1024, lambda *_: None)  #! bad DSA


def new_dh() -> DH.DH:
    return DH.gen_params(1024, 2, lambda *_: None)  #! bad KEX


def new_ec() -> EC.EC:
    return EC.gen_params(EC.NID_X9_62_prime256v1)  #! ok


def new_ec_wallet() -> EC.EC:
    return EC.gen_params(EC.NID_secp256k1)  #! bad EC


def client(cafile: str) -> SSL.Context:
    ctx = SSL.Context("tls")  #! ok
    ctx.set_cipher_list("ECDHE+AESGCM")  #! ok
    ctx.load_verify_locations(cafile)
    return ctx


def client_old() -> SSL.Context:
    ctx = SSL.Context("tlsv1")  #! bad TLS
    ctx.set_cipher_list("RC4-SHA:AES128-SHA")  #! bad TLS
    return ctx


def certificate(pkey: EVP.PKey, md: Optional[str] = None) -> X509.X509:
    cert = X509.X509()
    cert.set_pubkey(pkey)
    cert.sign(pkey, "sha256")  #! ok
    if md == "sha1":  #! ok
        cert.sign(pkey, md="sha1")  #! bad SIGN
    log.info("sha256 fingerprint %s", cert.get_fingerprint(md="sha256"))  #! ok
    log.info("md5 fingerprint %s", cert.get_fingerprint(md="md5"))  #! bad HASH
    return cert


def encrypt_mail(mailer: SMIME.SMIME, body: bytes, strong: bool) -> SMIME.PKCS7:
    if strong:
        mailer.set_cipher(SMIME.Cipher("aes_256_cbc"))  #! ok
    else:
        mailer.set_cipher(SMIME.Cipher("des_ede3_cbc"))  #! bad CIPHER
    return mailer.encrypt(BIO.MemoryBuffer(body))  #! maybe


def nonce() -> bytes:
    return Rand.rand_bytes(16)  #! ok
