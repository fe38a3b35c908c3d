import ssl

import paho.mqtt.client as mqtt
from aiomqtt import Client, TLSParameters


def old(host):
    c = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    c.tls_set(ca_certs="ca.pem", tls_version=ssl.PROTOCOL_TLSv1)  #! bad TLS
    c.connect(host, 8883)
    return c


def weak(host):
    c = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    c.tls_set("ca.pem", ciphers="RC4-SHA")  #! bad TLS
    return c


def context(c: mqtt.Client):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
    c.tls_set_context(ctx)


def good(host):
    c = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id="meter")
    c.tls_set("ca.pem", tls_version=ssl.PROTOCOL_TLS_CLIENT, ciphers="ECDHE+AESGCM")
    c.connect(host, 8883)
    return c


def insecure(c: mqtt.Client):
    c.tls_insecure_set(True)  #! maybe


async def aio_old(host):
    params = TLSParameters(ca_certs="ca.pem", tls_version=ssl.PROTOCOL_TLSv1_1)  #! bad TLS
    async with Client(host, 8883, tls_params=params) as client:
        await client.subscribe("a/#")


async def aio_good(host):
    params = TLSParameters(ca_certs="ca.pem", tls_version=ssl.PROTOCOL_TLS_CLIENT)
    async with Client(host, 8883, tls_params=params) as client:
        await client.publish("a/b", b"1")
