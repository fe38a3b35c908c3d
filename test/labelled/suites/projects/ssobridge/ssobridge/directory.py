"""LDAP and stored passwords."""
from __future__ import annotations

import base64
import hashlib
import os
from functools import lru_cache

import ldap3
from passlib.context import CryptContext
from passlib.hash import apr_md5_crypt, ldap_salted_sha1, pbkdf2_sha256  #! maybe
from werkzeug.security import check_password_hash, generate_password_hash

strong = CryptContext(schemes=["pbkdf2_sha256", "pbkdf2_sha512"])
mixed = CryptContext(  #! maybe
    schemes=[
        "pbkdf2_sha256",
        "argon2",  #! bad KDF
        "bcrypt",  #! bad KDF
    ],
    deprecated="auto",
)


def ssha(password: bytes) -> str:
    salt = os.urandom(8)
    raw = hashlib.sha1(password + salt).digest()  #! bad HASH
    return "{SSHA}" + base64.b64encode(raw + salt).decode()


def htpasswd(password: str) -> str:
    return apr_md5_crypt.hash(password)  #! bad KDF


def store(password: str) -> str:
    return pbkdf2_sha256.hash(password)


def portal(password: str) -> str:
    return generate_password_hash(password, method="pbkdf2:sha256:600000")


def portal_default(password: str) -> str:
    return generate_password_hash(password)  #! bad KDF


def portal_scrypt(password: str) -> str:
    return generate_password_hash(password, "scrypt:32768:8:1")  #! bad KDF


def portal_check(stored: str, password: str) -> bool:
    return check_password_hash(stored, password)


def bind(host: str, user: str, password: str) -> ldap3.Connection:
    return ldap3.Connection(ldap3.Server(host, use_ssl=True), user, password, auto_bind=True)


def bind_ntlm(host: str, user: str, password: str) -> ldap3.Connection:
    server = ldap3.Server(host)
    return ldap3.Connection(server, user, password, authentication=ldap3.NTLM)  #! bad HASH


@lru_cache(maxsize=256)
def group_key(dn: str) -> str:
    return hashlib.md5(dn.lower().encode()).hexdigest()  #! bad HASH


@lru_cache(maxsize=256)
def user_key(dn: str) -> str:
    return hashlib.sha384(dn.lower().encode()).hexdigest()
