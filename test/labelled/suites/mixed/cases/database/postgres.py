import hashlib
import ssl

import asyncpg
import psycopg
from sqlalchemy import create_engine, func, select, text


def md5_auth(host):
    return psycopg.connect(f"host={host} dbname=app require_auth=md5")  #! bad HASH


def scram(host):
    return psycopg.connect(f"host={host} dbname=app require_auth=scram-sha-256 sslmode=verify-full")


def old_tls(host):
    return psycopg.connect(host=host, dbname="app", ssl_min_protocol_version="TLSv1")  #! bad TLS


def new_tls(host):
    return psycopg.connect(host=host, dbname="app", ssl_min_protocol_version="TLSv1.2")


def role_password(user: str, password: str) -> str:
    return "md5" + hashlib.md5((password + user).encode()).hexdigest()  #! bad KDF


async def pool(dsn):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    return await asyncpg.create_pool(dsn, ssl=ctx)


async def pool_ok(dsn):
    ctx = ssl.create_default_context(cafile="/etc/ssl/db-ca.pem")
    return await asyncpg.create_pool(dsn, ssl=ctx)


def engine(url):
    return create_engine(url, connect_args={"sslmode": "verify-full"}, pool_pre_ping=True)


def server_side(table):
    return select(func.md5(table.c.body))  #! maybe


def stats(conn):
    return conn.execute(text("select md5_hits, sha1_hits from stats")).all()
