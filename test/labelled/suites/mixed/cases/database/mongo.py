import pymongo
from pymongo import AsyncMongoClient, MongoClient

MECHANISM = "SCRAM-SHA-1"  #! maybe


def old(uri):
    return MongoClient(uri, authMechanism="SCRAM-SHA-1")  #! bad HASH


def by_const(uri):
    return pymongo.MongoClient(uri, username="app", authMechanism=MECHANISM)  #! bad HASH


def in_uri(password):
    return MongoClient(f"mongodb://app:{password}@db/?authMechanism=SCRAM-SHA-1")  #! bad HASH


def good(uri):
    return MongoClient(uri, authMechanism="SCRAM-SHA-256", tls=True)


def x509(uri, pem):
    return AsyncMongoClient(uri, authMechanism="MONGODB-X509", tls=True, tlsCertificateKeyFile=pem)


def no_verify(uri):
    return MongoClient(uri, tls=True, tlsAllowInvalidCertificates=True)  #! maybe


def ids(collection):
    return [str(d["_id"]) for d in collection.find({}, {"md5": 1})]
