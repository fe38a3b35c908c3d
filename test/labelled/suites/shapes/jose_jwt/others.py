from authlib.jose import JsonWebEncryption, JsonWebToken
from joserfc import jwe as rfc_jwe
from joserfc import jwt as rfc_jwt
from joserfc.jwk import OKPKey, OctKey, RSAKey
from jwcrypto import jwe, jwk, jws


def a():
    return jwk.JWK.generate(kty="RSA", size=1024)  #! bad ASYM


def b():
    return jwk.JWK.generate(kty="RSA", size=2048)


def c():
    return jwk.JWK.generate(kty="EC", crv="secp256k1")  #! bad ASYM


def d():
    return jwk.JWK.generate(kty="EC", crv="P-256")


def e():
    return jwk.JWK.generate(kty="OKP", crv="X25519")  #! bad ASYM


def f(data, key):
    t = jwe.JWE(data, protected={"alg": "RSA1_5", "enc": "A256GCM"})  #! bad TOKEN
    t.add_recipient(key)
    return t.serialize()


def g(data, key):
    t = jwe.JWE(data, protected={"alg": "RSA-OAEP-256", "enc": "A256GCM"})
    t.add_recipient(key)
    return t.serialize()


def h(data, key):
    t = jws.JWS(data)
    t.add_signature(key, "ES256K", {"alg": "ES256K"})  #! bad TOKEN
    return t.serialize()


def i(data, key):
    t = jws.JWS(data)
    t.add_signature(key, alg="RS256", protected={"alg": "RS256"})
    return t.serialize()


def j(claims, key):
    return rfc_jwt.encode({"alg": "none"}, claims, key)  #! bad TOKEN


def k(claims, key):
    return rfc_jwt.encode({"alg": "ES256"}, claims, key)


def l(data, key):
    return rfc_jwe.encrypt_compact({"alg": "RSA1_5", "enc": "A128GCM"}, data, key, algorithms=["RSA1_5", "A128GCM"])  #! bad TOKEN


def m(data, key):
    return rfc_jwe.encrypt_compact({"alg": "A256KW", "enc": "A256GCM"}, data, key)


def n():
    return RSAKey.generate_key(1024)  #! bad ASYM


def o():
    return RSAKey.generate_key(2048), OctKey.generate_key(256)


def p():
    return OKPKey.generate_key("X25519")  #! bad ASYM


def q(claims, key):
    return JsonWebToken(["ES256"]).encode({"alg": "ES256"}, claims, key)


def r(data, key):
    return JsonWebEncryption().serialize_compact({"alg": "RSA1_5", "enc": "A256GCM"}, data, key)  #! bad TOKEN


def s(data, key):
    return JsonWebEncryption().serialize_compact({"alg": "RSA-OAEP", "enc": "A256GCM"}, data, key)


def t(claims, key):
    header = {"alg": "none", "typ": "JWT"}  #! maybe
    return JsonWebToken(["none"]).encode(header, claims, key)  #! bad TOKEN
