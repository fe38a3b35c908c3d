from saml2 import BINDING_HTTP_POST, xmldsig
from saml2.config import SPConfig
from saml2.xmldsig import DIGEST_SHA1, SIG_RSA_SHA1, SIG_RSA_SHA256  #! maybe

OLD = {
    "entityid": "https://sp.example/old",
    "signing_algorithm": SIG_RSA_SHA1,  #! bad ASYM
    "digest_algorithm": DIGEST_SHA1,  #! bad ASYM
    "service": {"sp": {"endpoints": {"assertion_consumer_service": [("https://sp.example/acs", BINDING_HTTP_POST)]}}},
}

NEW = {
    "entityid": "https://sp.example/new",
    "signing_algorithm": SIG_RSA_SHA256,
    "digest_algorithm": xmldsig.DIGEST_SHA256,
    "service": {"sp": {"endpoints": {"assertion_consumer_service": [("https://sp.example/acs", BINDING_HTTP_POST)]}}},
}


def load(conf):
    return SPConfig().load(conf)


def request(client, entity):
    return client.prepare_for_authenticate(entityid=entity, sign=True, sigalg=xmldsig.SIG_RSA_SHA1)  #! bad ASYM


def request_ok(client, entity):
    return client.prepare_for_authenticate(entityid=entity, sign=True, sigalg=xmldsig.SIG_RSA_SHA512)
