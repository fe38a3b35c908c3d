"""Directory lookups (ldap3), device polling (SNMPv3) and the Kafka bus."""
import hashlib
import logging
import ssl

import ldap3  #! maybe
from confluent_kafka import Producer  #! maybe
from kafka import KafkaConsumer, KafkaProducer
from ldap3 import HASHED_SALTED_MD5, HASHED_SALTED_SHA256, KERBEROS, NTLM, SASL, SIMPLE, Connection, Server, Tls  #! maybe
from pysnmp.hlapi.v3arch.asyncio import (  #! maybe
    UsmUserData,
    usm3DESEDEPrivProtocol,
    usmAesCfb128Protocol,
    usmAesCfb256Protocol,
    usmDESPrivProtocol,
    usmHMAC192SHA256AuthProtocol,
    usmHMAC384SHA512AuthProtocol,
    usmHMACMD5AuthProtocol,
    usmHMACSHAAuthProtocol,
)

log = logging.getLogger("integration")

BROKERS = ["bus1.internal:9093", "bus2.internal:9093"]
SNMP_LABELS = {"md5": "MD5", "sha": "SHA-1", "des": "DES"}  #! ok


def tls(cafile: str) -> Tls:
    return Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLS_CLIENT, ca_certs_file=cafile)  #! ok


def tls_old() -> Tls:
    return Tls(validate=ssl.CERT_NONE, version=ssl.PROTOCOL_TLSv1)  #! bad TLS


def tls_ciphers() -> Tls:
    return Tls(validate=ssl.CERT_REQUIRED, ciphers="RC4-SHA:AES128-SHA")  #! bad TLS


def bind_simple(host: str, dn: str, password: str) -> Connection:
    return Connection(Server(host, use_ssl=True), dn, password, authentication=SIMPLE)  #! ok


def bind_kerberos(host: str) -> Connection:
    return Connection(Server(host), authentication=SASL, sasl_mechanism=KERBEROS)  #! ok


def bind_ntlm(host: str, user: str, password: str) -> Connection:
    return Connection(Server(host), f"CORP\\{user}", password, authentication=NTLM)  #! bad AUTH


def bind_digest(host: str, user: str, password: str) -> Connection:
    creds = (None, user, password, None)
    return Connection(Server(host), authentication=SASL, sasl_mechanism="DIGEST-MD5", sasl_credentials=creds)  #! bad AUTH


def change_password(conn: Connection, dn: str, new: str) -> bool:
    return conn.extend.standard.modify_password(dn, None, new, HASHED_SALTED_SHA256)  #! maybe


def change_password_old(conn: Connection, dn: str, new: str) -> bool:
    return conn.extend.standard.modify_password(dn, None, new, hash_algorithm=HASHED_SALTED_MD5)  #! bad PASSWORD


def poller() -> UsmUserData:
    return UsmUserData(
        "poller",
        "auth-passphrase-1",
        "priv-passphrase-1",
        authProtocol=usmHMAC384SHA512AuthProtocol,  #! ok
        privProtocol=usmAesCfb128Protocol,  #! ok
    )


def poller_sha1() -> UsmUserData:
    return UsmUserData(
        "poller",
        "auth-passphrase-1",
        "priv-passphrase-1",
        authProtocol=usmHMACSHAAuthProtocol,  #! ok
        privProtocol=usmAesCfb256Protocol,  #! ok
    )


def poller_ups() -> UsmUserData:
    return UsmUserData(
        "poller",
        "auth-passphrase-1",
        "priv-passphrase-1",
        authProtocol=usmHMACMD5AuthProtocol,  #! bad MAC
        privProtocol=usmDESPrivProtocol,  #! bad CIPHER
    )


def poller_switch() -> UsmUserData:
    return UsmUserData(
        "poller",
        "auth-passphrase-1",
        "priv-passphrase-1",
        authProtocol=usmHMAC192SHA256AuthProtocol,  #! ok
        privProtocol=usm3DESEDEPrivProtocol,  #! bad CIPHER
    )


def poller_default() -> UsmUserData:
    return UsmUserData("poller", "auth-passphrase-1")  #! bad MAC


def producer(user: str, password: str) -> KafkaProducer:
    return KafkaProducer(
        bootstrap_servers=BROKERS,
        security_protocol="SASL_SSL",
        sasl_mechanism="SCRAM-SHA-512",  #! ok
        sasl_plain_username=user,
        sasl_plain_password=password,
        ssl_context=ssl.create_default_context(),  #! ok
    )


def consumer(topic: str) -> KafkaConsumer:
    return KafkaConsumer(
        topic,
        bootstrap_servers=BROKERS,
        security_protocol="SSL",
        ssl_ciphers="ECDHE-RSA-AES128-GCM-SHA256",  #! ok
    )


def consumer_old(topic: str) -> KafkaConsumer:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  #! bad TLS
    return KafkaConsumer(topic, bootstrap_servers=BROKERS, security_protocol="SSL", ssl_context=ctx)


def consumer_ciphers(topic: str) -> KafkaConsumer:
    return KafkaConsumer(topic, security_protocol="SSL", ssl_ciphers="RC4-SHA")  #! bad TLS


def fast_producer() -> Producer:
    return Producer({
        "bootstrap.servers": ",".join(BROKERS),
        "security.protocol": "SASL_SSL",
        "sasl.mechanisms": "SCRAM-SHA-256",  #! ok
        "ssl.cipher.suites": "ECDHE-RSA-AES256-GCM-SHA384",  #! ok
        "partitioner": "murmur2_random",  #! ok
    })


def record_key(row: bytes, md5: str | None) -> bytes:  #! ok
    if md5:
        log.debug("source sent md5 %s", md5)  #! ok
    return hashlib.sha256(row).digest()[:16]  #! ok
