import hashlib

from ldap3 import NTLM, SASL, SIMPLE, Connection, Server
from pymongo import MongoClient
from sqlalchemy import create_engine, func, select


def a(server: Server, user, pw):
    return Connection(server, user=user, password=pw, authentication=NTLM)  #! bad HASH


def b(server: Server, user, pw):
    return Connection(server, user=user, password=pw, authentication=SIMPLE)


def c(server: Server, creds):
    return Connection(server, authentication=SASL, sasl_mechanism="DIGEST-MD5", sasl_credentials=creds)  #! bad HASH


def d(user, pw):
    return MongoClient("db", username=user, password=pw, authMechanism="SCRAM-SHA-256")


def e(user, pw):
    return MongoClient("db", username=user, password=pw, authMechanism="SCRAM-SHA-1")  #! maybe


def f(url):
    return create_engine(url)


def g(col):
    return select(func.md5(col))  #! maybe


def row_key(row):
    return hashlib.md5(repr(row).encode()).hexdigest()  #! bad HASH


def row_key_ok(row):
    return hashlib.sha256(repr(row).encode()).hexdigest()
