from authlib.jose import JsonWebEncryption, JsonWebSignature, JsonWebToken, OKPKey, RSAKey, jwt

HEADER = {"alg": "none"}  #! maybe
GOOD_HEADER = {"alg": "PS256", "typ": "JWT"}


def unsigned(claims):
    return jwt.encode(HEADER, claims, None)  #! bad TOKEN


def short(claims):
    return jwt.encode({"alg": "HS256"}, claims, "pw")  #! bad TOKEN


def koblitz(claims, key):
    return JsonWebToken(["ES256K"]).encode({"alg": "ES256K"}, claims, key)  #! bad TOKEN


def good(claims, key):
    return jwt.encode(GOOD_HEADER, claims, key)


def good_custom(claims, key):
    return JsonWebToken(["RS512"]).encode({"alg": "RS512"}, claims, key)


def seal(payload, key):
    return JsonWebEncryption().serialize_compact({"alg": "RSA1_5", "enc": "A256GCM"}, payload, key)  #! bad TOKEN


def seal_ok(payload, key):
    return JsonWebEncryption().serialize_compact({"alg": "RSA-OAEP", "enc": "A256GCM"}, payload, key)


def sign_none(payload):
    jws = JsonWebSignature(algorithms=["none"])  #! maybe
    return jws.serialize_compact({"alg": "none"}, payload, "")  #! bad TOKEN


def curve():
    return OKPKey.generate_key("X25519", is_private=True)  #! bad TOKEN


def small():
    return RSAKey.generate_key(1024, is_private=True)  #! bad ASYM


def key():
    return RSAKey.generate_key(2048, is_private=True)
