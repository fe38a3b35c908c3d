"""Connections to Redis, MongoDB and PostgreSQL, and a few SQLAlchemy types."""
import hashlib
import os
import ssl

import asyncpg
import psycopg
import redis
from cryptography.fernet import Fernet
from pymongo import MongoClient
from sqlalchemy import Column, Integer, LargeBinary, String, create_engine, event, func, select
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

LOCK_SCRIPT = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end"
AUTH_MECHANISMS = ("SCRAM-SHA-256", "SCRAM-SHA-1", "MONGODB-X509")  #! ok
COLUMNS = ["id", "md5", "sha256"]  #! ok


def cache_client(host: str) -> redis.Redis:
    return redis.Redis(host, 6379, ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1_2)  #! ok


def cache_client_old(host: str) -> redis.Redis:
    return redis.Redis(host, 6379, ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1_1)  #! bad TLS


def cache_client_ciphers(host: str) -> redis.Redis:
    return redis.Redis(host, 6379, ssl=True, ssl_ciphers="ECDHE-RSA-CHACHA20-POLY1305")  #! bad TLS


def unlock(client: redis.Redis, name: str, token: str) -> int:
    return client.register_script(LOCK_SCRIPT)(keys=[name], args=[token])  #! ok


def unlock_by_sha(client: redis.Redis, name: str, token: str) -> int:
    sha = hashlib.sha1(LOCK_SCRIPT.encode(), usedforsecurity=False).hexdigest()  #! ok
    return client.evalsha(sha, 1, name, token)  #! ok


def unlock_by_sha_plain(client: redis.Redis, name: str, token: str) -> int:
    return client.evalsha(hashlib.sha1(LOCK_SCRIPT.encode()).hexdigest(), 1, name, token)  #! maybe


def cache_key(query: str, params: tuple) -> str:
    return "q:" + hashlib.sha256(repr((query, params)).encode()).hexdigest()  #! ok


def cache_key_old(query: str, params: tuple) -> str:
    return "q:" + hashlib.md5(repr((query, params)).encode()).hexdigest()  #! bad HASH


def mongo(host: str, user: str, password: str) -> MongoClient:
    return MongoClient(host, username=user, password=password, authMechanism="SCRAM-SHA-256", tls=True)  #! ok


def mongo_old(host: str, user: str, password: str) -> MongoClient:
    return MongoClient(host, username=user, password=password, authMechanism="SCRAM-SHA-1")  #! bad AUTH


def mongo_cr(host: str, user: str, password: str) -> MongoClient:
    return MongoClient(host, username=user, password=password, authMechanism="MONGODB-CR")  #! bad AUTH


def mongo_uri() -> MongoClient:
    return MongoClient("mongodb://app:pw@db.internal/app?authMechanism=SCRAM-SHA-1&tls=true")  #! bad AUTH


def mongo_uri_x509() -> MongoClient:
    return MongoClient("mongodb://db.internal/app?authMechanism=MONGODB-X509&tls=true")  #! ok


def ledger() -> psycopg.Connection:
    return psycopg.connect("host=ledger sslmode=verify-full require_auth=scram-sha-256")  #! ok


def ledger_old() -> psycopg.Connection:
    return psycopg.connect("host=ledger-old sslmode=require require_auth=md5")  #! bad AUTH


def ledger_tls10() -> psycopg.Connection:
    return psycopg.connect(host="ledger-old", sslmode="require", ssl_min_protocol_version="TLSv1")  #! bad TLS


def change_role_password(conn: psycopg.Connection, user: str, password: str) -> bytes:
    return conn.pgconn.encrypt_password(password.encode(), user.encode(), b"scram-sha-256")  #! ok


def change_role_password_old(conn: psycopg.Connection, user: str, password: str) -> bytes:
    return conn.pgconn.encrypt_password(password.encode(), user.encode(), b"md5")  #! bad PASSWORD


def role_hash(user: str, password: str) -> str:
    return "md5" + hashlib.md5((password + user).encode()).hexdigest()  #! bad PASSWORD


async def events() -> asyncpg.Connection:
    ctx = ssl.create_default_context(cafile="/etc/pki/db.pem")  #! ok
    return await asyncpg.connect(host="events.internal", ssl=ctx)  #! ok


async def events_old() -> asyncpg.Connection:
    return await asyncpg.connect(host="events-old", ssl=ssl.SSLContext(ssl.PROTOCOL_TLSv1_1))  #! bad TLS


class Base(DeclarativeBase):
    pass


class EncryptedText(TypeDecorator):
    """Fernet on the way in and out; the md5 column next to it is historic."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, key: bytes) -> None:
        super().__init__()
        self.box = Fernet(key)  #! ok

    def process_bind_param(self, value, dialect):
        return None if value is None else self.box.encrypt(value.encode())  #! ok

    def process_result_value(self, value, dialect):
        return None if value is None else self.box.decrypt(value).decode()  #! ok


class Document(Base):
    __tablename__ = "documents"
    id = Column(Integer, primary_key=True)
    md5 = Column(String(32))  #! ok
    sha256 = Column(String(64), default=lambda: hashlib.sha256(b"").hexdigest())  #! ok
    etag = Column(String(40), default=lambda: hashlib.sha1(os.urandom(8)).hexdigest())  #! bad HASH


def engine(url: str):
    eng = create_engine(url, connect_args={"sslmode": "verify-full"})  #! ok

    @event.listens_for(eng, "connect")
    def add_functions(dbapi, _record) -> None:
        dbapi.create_function("sha256", 1, lambda v: hashlib.sha256(v.encode()).hexdigest())  #! ok
        dbapi.create_function("md5", 1, lambda v: hashlib.md5(v.encode()).hexdigest())  #! bad HASH

    return eng


def find(md5: str):
    return select(Document).where(Document.md5 == md5)  #! ok


def find_computed(text: str):
    return select(Document).where(Document.md5 == func.md5(text))  #! maybe
