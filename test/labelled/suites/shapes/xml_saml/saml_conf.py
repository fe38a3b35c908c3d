from saml2.xmldsig import DIGEST_SHA1, DIGEST_SHA256, SIG_RSA_SHA1, SIG_RSA_SHA256  #! maybe

OLD = {  #! maybe
    "service": {"sp": {
        "signing_algorithm": SIG_RSA_SHA1,  #! bad ASYM
        "digest_algorithm": DIGEST_SHA1,  #! bad ASYM
    }},
}

NEW = {
    "service": {"sp": {
        "signing_algorithm": SIG_RSA_SHA256,
        "digest_algorithm": DIGEST_SHA256,
    }},
}


def redirect(client, req, relay):
    return client.apply_binding("redirect", req, relay, sign=True, sigalg=SIG_RSA_SHA1)  #! bad ASYM


def redirect_ok(client, req, relay):
    return client.apply_binding("redirect", req, relay, sign=True, sigalg=SIG_RSA_SHA256)
