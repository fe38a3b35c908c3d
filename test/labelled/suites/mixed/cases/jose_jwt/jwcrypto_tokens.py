from jwcrypto import jwe, jwk, jws, jwt
from jwcrypto.common import json_encode


def koblitz():
    return jwk.JWK.generate(kty="EC", crv="secp256k1")  #! bad TOKEN


def curve25519():
    return jwk.JWK.generate(kty="OKP", crv="X25519")  #! bad TOKEN


def small():
    return jwk.JWK.generate(kty="RSA", size=1024)  #! bad ASYM


def p256():
    return jwk.JWK.generate(kty="EC", crv="P-256", kid="k1")


def rsa_key():
    return jwk.JWK.generate(kty="RSA", size=2048)


def seal(data, key):
    box = jwe.JWE(data, json_encode({"alg": "RSA1_5", "enc": "A128CBC-HS256"}))  #! bad TOKEN
    box.add_recipient(key)
    return box.serialize(compact=True)


def seal_ok(data, key):
    box = jwe.JWE(data, json_encode({"alg": "A256KW", "enc": "A256GCM"}))
    box.add_recipient(key)
    return box.serialize(compact=True)


def sign(data, key):
    s = jws.JWS(data)
    s.add_signature(key, alg="ES256K", protected=json_encode({"alg": "ES256K"}))  #! bad TOKEN
    return s.serialize(compact=True)


def sign_ok(data, key):
    s = jws.JWS(data)
    s.add_signature(key, alg=None, protected=json_encode({"alg": "ES256"}))
    return s.serialize(compact=True)


def token(claims, key):
    t = jwt.JWT(header={"alg": "ES256K"}, claims=claims)  #! bad TOKEN
    t.make_signed_token(key)  #! maybe
    return t.serialize()


def token_ok(claims, key):
    t = jwt.JWT(header={"alg": "RS256"}, claims=claims)
    t.make_signed_token(key)
    return t.serialize()
