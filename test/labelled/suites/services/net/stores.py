"""Databases, queues and SNMP agents."""
from __future__ import annotations

import asyncio
import hashlib

import asyncpg
import boto3
import mysql.connector
import psycopg
import psycopg2
import psycopg2.extensions
import redis
from aiokafka import AIOKafkaProducer
from botocore.config import Config
from kafka import KafkaConsumer
from pymongo import MongoClient
from pysnmp import hlapi
from pysnmp.hlapi import UsmUserData
from sqlalchemy import create_engine, text

LUA = "return redis.call('get', KEYS[1])"
MONGO_NEW = "mongodb://app@db/admin?authMechanism=SCRAM-SHA-256&tls=true"  #! ok
MONGO_OLD = "mongodb://app@db/admin?authMechanism=MONGODB-CR"  #! maybe


def postgres(user: str, password: str) -> list[object]:
    return [
        psycopg.connect("host=db sslmode=verify-full require_auth=scram-sha-256"),  #! ok
        psycopg.connect("host=db sslmode=verify-full require_auth=md5"),  #! bad database-auth
        psycopg.connect("host=db", sslmode="require", require_auth="md5"),  #! bad database-auth
        psycopg2.connect("host=db dbname=md5", user=user, password=password),  #! ok
        psycopg2.connect("postgresql://db/app?require_auth=scram-sha-256"),  #! ok
        psycopg2.connect("postgresql://db/app?require_auth=md5"),  #! bad database-auth
        psycopg2.extensions.encrypt_password(password, user, None, "scram-sha-256"),  #! maybe
        psycopg2.extensions.encrypt_password(password, user, algorithm="md5"),  #! bad database-auth
        create_engine("postgresql+psycopg://db/app?sslmode=verify-full"),  #! ok
        create_engine("postgresql+psycopg2://db/app?require_auth=md5"),  #! bad database-auth
    ]


def roles(conn: psycopg.Connection) -> None:
    conn.execute("SET password_encryption = 'scram-sha-256'")  #! ok
    conn.execute("SET password_encryption = 'md5'")  #! bad database-auth
    conn.execute("SELECT md5(body) FROM pages")  #! maybe
    conn.execute("SELECT digest_md5 FROM pages")  #! ok
    conn.execute(text("ALTER TABLE pages ADD COLUMN md5 text"))  #! ok


async def pool(dsn: str) -> asyncpg.Pool:
    await asyncio.sleep(0)
    return await asyncpg.create_pool(dsn, ssl="verify-full")  #! ok


def pg_hash(user: str, password: str) -> str:
    return "md5" + hashlib.md5((password + user).encode()).hexdigest()  #! bad database-auth


def mongo(password: str) -> list[MongoClient]:
    return [
        MongoClient(MONGO_NEW),  #! ok
        MongoClient(MONGO_OLD),  #! bad database-auth
        MongoClient("db", username="app", password=password, authMechanism="SCRAM-SHA-256"),  #! ok
        MongoClient("db", username="app", password=password, authMechanism="SCRAM-SHA-1"),  #! maybe
        MongoClient("db", username="app", password=password, authMechanism="MONGODB-CR"),  #! bad database-auth
        MongoClient("db", authMechanism="MONGODB-X509", tls=True),  #! ok
    ]


def mysql_conn(password: str) -> list[object]:
    return [
        mysql.connector.connect(user="app", password=password, auth_plugin="caching_sha2_password"),  #! ok
        mysql.connector.connect(user="app", password=password, auth_plugin="mysql_native_password"),  #! maybe
        mysql.connector.connect(user="app", password=password, tls_versions=["TLSv1.2", "TLSv1.3"]),  #! ok
        mysql.connector.connect(user="app", password=password, tls_versions=["TLSv1.1"]),  #! bad tls
    ]


def kafka(password: str) -> list[object]:
    return [
        KafkaConsumer("t", security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-512"),  #! ok
        AIOKafkaProducer(security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-256"),  #! ok
        KafkaConsumer("t", security_protocol="SSL", ssl_ciphers="ECDHE+AESGCM"),  #! ok
        KafkaConsumer("t", security_protocol="SSL", ssl_ciphers="RC4-SHA"),  #! bad tls
    ]


def script_id() -> str:
    return hashlib.sha1(LUA.encode()).hexdigest()  #! maybe


def cached(client: redis.Redis, key: str) -> bytes | None:
    slot = hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()  #! ok
    return client.evalsha(script_id(), 1, slot)  #! maybe


def snmp(auth: str, priv: str) -> list[UsmUserData]:
    return [
        UsmUserData("ops", auth, priv, hlapi.usmHMAC192SHA256AuthProtocol, hlapi.usmAesCfb128Protocol),  #! ok
        UsmUserData("ops", auth, priv, authProtocol=hlapi.usmHMACSHAAuthProtocol, privProtocol=hlapi.usmAesCfb256Protocol),  #! ok
        UsmUserData("ops", auth, priv, authProtocol=hlapi.usmHMACMD5AuthProtocol, privProtocol=hlapi.usmAesCfb128Protocol),  #! bad other
        UsmUserData("ops", auth, priv, hlapi.usmHMAC384SHA512AuthProtocol, hlapi.usmDESPrivProtocol),  #! bad other
        UsmUserData("ops", auth, priv, hlapi.usmHMAC384SHA512AuthProtocol, hlapi.usm3DESEDEPrivProtocol),  #! bad other
        UsmUserData("guest"),  #! ok
    ]


def s3() -> list[object]:
    return [
        boto3.client("s3", config=Config(signature_version="s3v4")),  #! ok
        boto3.client("s3", config=Config(request_checksum_calculation="when_required")),  #! ok
        boto3.client("s3").put_object(Bucket="b", Key="md5", Body=b"", ChecksumAlgorithm="SHA256"),  #! ok
    ]
