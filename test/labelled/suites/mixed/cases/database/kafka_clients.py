import ssl

from kafka import KafkaConsumer, KafkaProducer


def old(servers):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    return KafkaProducer(bootstrap_servers=servers, security_protocol="SSL", ssl_context=ctx)


def weak(servers):
    return KafkaProducer(  #! maybe
        bootstrap_servers=servers,
        security_protocol="SSL",
        ssl_ciphers="RC4-SHA:DES-CBC3-SHA",  #! bad TLS
    )


def good(servers, user, pw):
    return KafkaConsumer(
        "events",
        bootstrap_servers=servers,
        security_protocol="SASL_SSL",
        sasl_mechanism="SCRAM-SHA-512",
        sasl_plain_username=user,
        sasl_plain_password=pw,
        ssl_ciphers="ECDHE+AESGCM",
    )


def no_name_check(servers):
    return KafkaConsumer(bootstrap_servers=servers, security_protocol="SSL", ssl_check_hostname=False)  #! maybe
