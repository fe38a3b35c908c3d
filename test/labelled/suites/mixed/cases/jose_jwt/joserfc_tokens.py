from joserfc import jwe, jws, jwt
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

SHORT = OctKey.import_key("tiny")  #! maybe


def unsigned(claims, key):
    return jwt.encode({"alg": "none"}, claims, key, algorithms=["none"])  #! bad TOKEN


def short(claims):
    return jwt.encode({"alg": "HS256"}, claims, SHORT)  #! bad TOKEN


def koblitz():
    return ECKey.generate_key("secp256k1")  #! bad TOKEN


def x():
    return OKPKey.generate_key("X25519")  #! bad TOKEN


def small():
    return RSAKey.generate_key(1024)  #! bad ASYM


def seal(data, key):
    return jwe.encrypt_compact({"alg": "dir", "enc": "C20P"}, data, key)  #! bad TOKEN


def seal_rsa(data, key):
    return jwe.encrypt_compact({"alg": "RSA1_5", "enc": "A256GCM"}, data, key)  #! bad TOKEN


def seal_ok(data, key):
    return jwe.encrypt_compact({"alg": "ECDH-ES+A256KW", "enc": "A256GCM"}, data, key)


def sign_ok(data, key):
    return jws.serialize_compact({"alg": "ES512"}, data, key)


def keys():
    return ECKey.generate_key("P-521"), RSAKey.generate_key(3072), OctKey.generate_key(256)
