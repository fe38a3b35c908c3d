"""Command line secret vault that predates the move to the platform crypto."""
import base64
import getpass
import json
import sys
from pathlib import Path

from Crypto.Cipher import AES, ARC4, DES, DES3, Blowfish, ChaCha20_Poly1305, Salsa20  #! maybe
from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5  #! maybe
from Crypto.Hash import HMAC, MD5, SHA1, SHA256, keccak  #! maybe
from Crypto.Protocol.KDF import HKDF, PBKDF2, bcrypt, scrypt  #! maybe
from Crypto.PublicKey import RSA  #! maybe
from Crypto.Random import get_random_bytes  #! maybe

VAULT = Path("~/.vault.json").expanduser()
FORMATS = ("aes-gcm", "3des", "rc4", "chacha20")  #! ok


class VaultError(Exception):
    pass


def master_key(passphrase: str, salt: bytes) -> bytes:
    return PBKDF2(passphrase, salt, dkLen=32, count=600_000, hmac_hash_module=SHA256)  #! bad PACKAGE


def master_key_v1(passphrase: str, salt: bytes) -> bytes:
    return scrypt(passphrase, salt, key_len=32, N=2**14, r=8, p=1)  #! bad KDF


def entry_key(master: bytes, name: str) -> bytes:
    return HKDF(master, 32, name.encode(), SHA256)  #! bad PACKAGE


def new_salt() -> bytes:
    return get_random_bytes(16)  #! bad PACKAGE


def put(master: bytes, name: str, secret: str) -> dict[str, str]:
    cipher = AES.new(entry_key(master, name), AES.MODE_GCM)  #! bad PACKAGE
    body, tag = cipher.encrypt_and_digest(secret.encode())
    parts = {"nonce": cipher.nonce, "tag": tag, "body": body}
    return {k: base64.b64encode(v).decode() for k, v in parts.items()}


def get(master: bytes, name: str, entry: dict[str, str]) -> str:
    raw = {k: base64.b64decode(v) for k, v in entry.items()}
    cipher = AES.new(entry_key(master, name), AES.MODE_GCM, nonce=raw["nonce"])  #! bad PACKAGE
    return cipher.decrypt_and_verify(raw["body"], raw["tag"]).decode()


def put_cbc(key: bytes, iv: bytes, block: bytes) -> bytes:
    return AES.new(key, AES.MODE_CBC, iv=iv).encrypt(block)  #! bad PACKAGE


def put_eax(key: bytes, block: bytes) -> tuple[bytes, bytes]:
    return AES.new(key, AES.MODE_EAX).encrypt_and_digest(block)  #! bad PACKAGE


def put_3des(key: bytes, iv: bytes, block: bytes) -> bytes:
    return DES3.new(key, DES3.MODE_CBC, iv).encrypt(block)  #! bad CIPHER


def put_des(key: bytes, block: bytes) -> bytes:
    return DES.new(key, DES.MODE_ECB).encrypt(block)  #! bad CIPHER


def put_rc4(key: bytes, data: bytes) -> bytes:
    return ARC4.new(key, drop=3072).encrypt(data)  #! bad CIPHER


def put_blowfish(key: bytes, iv: bytes, block: bytes) -> bytes:
    return Blowfish.new(key, Blowfish.MODE_CBC, iv).encrypt(block)  #! bad CIPHER


def put_salsa(key: bytes, data: bytes) -> bytes:
    return Salsa20.new(key=key).encrypt(data)  #! bad CIPHER


def put_chacha(key: bytes, data: bytes) -> tuple[bytes, bytes]:
    return ChaCha20_Poly1305.new(key=key).encrypt_and_digest(data)  #! bad AEAD


def share(public_pem: bytes, secret: bytes) -> bytes:
    return PKCS1_OAEP.new(RSA.import_key(public_pem)).encrypt(secret)  #! bad PACKAGE


def share_v15(public_pem: bytes, secret: bytes) -> bytes:
    return PKCS1_v1_5.new(RSA.import_key(public_pem)).encrypt(secret)  #! bad PADDING


def identity() -> bytes:
    return RSA.generate(3072).export_key()  #! bad PACKAGE


def identity_small() -> bytes:
    return RSA.generate(1024).export_key()  #! bad RSA


def login_hash(password: bytes) -> bytes:
    return bcrypt(password, 12)  #! bad PASSWORD


def entry_id(name: str) -> str:
    return SHA256.new(name.encode()).hexdigest()  #! bad PACKAGE


def entry_id_v0(name: str) -> str:
    return MD5.new(name.encode()).hexdigest()  #! bad HASH


def entry_id_v1(name: str) -> str:
    return SHA1.new(data=name.encode()).hexdigest()  #! bad HASH


def address(public_key: bytes) -> bytes:
    return keccak.new(data=public_key, digest_bits=256).digest()[-20:]  #! bad HASH


def file_mac(key: bytes, data: bytes) -> str:
    return HMAC.new(key, data, digestmod=SHA256).hexdigest()  #! bad PACKAGE


def file_mac_v0(key: bytes, data: bytes) -> str:
    return HMAC.new(key, data, digestmod=MD5).hexdigest()  #! bad MAC


def main(argv: list[str]) -> int:
    """Print one entry. DES, RC4 and ChaCha20 entries are rejected."""
    store = json.loads(VAULT.read_text())
    if store.get("format") not in FORMATS:  #! ok
        raise VaultError("unknown format, expected 3des, rc4 or aes-gcm")  #! ok
    master = master_key(getpass.getpass(), base64.b64decode(store["salt"]))  #! ok
    print(get(master, argv[1], store["entries"][argv[1]]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
