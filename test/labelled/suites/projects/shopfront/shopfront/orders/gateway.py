"""3-D Secure 1 legacy and bank transfers: the bank dictates the algorithms."""
import base64
import hashlib
import random
import secrets
import ssl

import requests
from Crypto.Cipher import DES3, PKCS1_v1_5  #! maybe
from Crypto.PublicKey import RSA  #! maybe
from Crypto.Util.Padding import pad
from requests.adapters import HTTPAdapter


class BankAdapter(HTTPAdapter):
    minimum = ssl.TLSVersion.TLSv1_2
    ciphers = "ECDHE+AESGCM"

    def init_poolmanager(self, *args, **kwargs):
        context = ssl.create_default_context()
        context.minimum_version = self.minimum  #! maybe
        context.set_ciphers(self.ciphers)  #! maybe
        kwargs["ssl_context"] = context
        return super().init_poolmanager(*args, **kwargs)


class OldBankAdapter(BankAdapter):
    minimum = ssl.TLSVersion.TLSv1  #! bad TLS
    ciphers = "AES256-SHA:DES-CBC3-SHA:RC4-SHA"  #! bad TLS


def session(old: bool = False) -> requests.Session:
    found = requests.Session()
    found.mount("https://acs.bank.example/", OldBankAdapter() if old else BankAdapter())
    return found


def pares_signature(fields: dict[str, str], password: str) -> str:
    text = "".join(fields[name] for name in sorted(fields))
    return hashlib.sha1((text + password).encode()).hexdigest()  #! bad HASH


def pan_block(key: bytes, pan: str) -> bytes:
    cipher = DES3.new(key, DES3.MODE_ECB)  #! bad CIPHER
    return cipher.encrypt(pad(pan.encode(), 8))  #! maybe


def wrap_session_key(pem: bytes, key: bytes) -> str:
    public = RSA.import_key(pem)  #! maybe
    sealed = PKCS1_v1_5.new(public).encrypt(key)  #! bad ASYM
    return base64.b64encode(sealed).decode()


def transaction_id() -> str:
    return f"T{secrets.token_hex(12)}"


def order_number() -> int:
    return random.randint(100_000, 999_999)  #! maybe


def merchant_nonce() -> str:
    nonce = random.randbytes(16)  #! bad RANDOM
    return nonce.hex()


def three_d_secure_version(raw: str) -> tuple[int, ...]:
    return tuple(int(piece) for piece in raw.split("."))
