import ssl

import paho.mqtt.client as mqtt
import pika
from aiokafka import AIOKafkaProducer
from confluent_kafka import Producer
from kafka import KafkaProducer


def a(c: mqtt.Client):
    c.tls_set(tls_version=ssl.PROTOCOL_TLSv1)  #! bad TLS


def b(c: mqtt.Client):
    c.tls_set(tls_version=ssl.PROTOCOL_TLS_CLIENT)


def c():
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
    return pika.SSLOptions(ctx, "rabbit")


def d():
    return pika.SSLOptions(ssl.create_default_context(), "rabbit")


def e():
    return KafkaProducer(security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-512")


def f():
    return KafkaProducer(security_protocol="SSL", ssl_ciphers="RC4-SHA")  #! bad TLS


def g():
    return Producer({"security.protocol": "SSL", "ssl.cipher.suites": "DES-CBC3-SHA"})  #! bad TLS


def h():
    return Producer({"security.protocol": "SSL", "ssl.cipher.suites": "ECDHE-RSA-AES128-GCM-SHA256"})


def i(ctx):
    return AIOKafkaProducer(security_protocol="SASL_SSL", sasl_mechanism="SCRAM-SHA-256", ssl_context=ctx)
