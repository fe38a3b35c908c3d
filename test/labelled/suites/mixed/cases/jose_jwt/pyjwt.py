import jwt
from jwt import encode as jwt_encode

ALG = "none"  #! maybe
DEV_SECRET = "secret"  #! maybe


def unsigned(claims):
    return jwt.encode(claims, None, algorithm="none")  #! bad TOKEN


def unsigned_constant(claims):
    return jwt.encode(claims, "", algorithm=ALG)  #! bad TOKEN


def short(claims):
    return jwt.encode(claims, "secret", algorithm="HS256")  #! bad TOKEN


def short_constant(claims):
    return jwt_encode(claims, DEV_SECRET, "HS512")  #! bad TOKEN


def short_default(claims):
    return jwt.encode(payload=claims, key="changeit")  #! bad TOKEN


def koblitz(claims, key):
    return jwt.encode(claims, key, algorithm="ES256K")  #! bad TOKEN


def edwards(claims, key):
    return jwt.encode(claims, key, algorithm="EdDSA")  #! maybe


def good(claims, key):
    return jwt.encode(claims, key, algorithm="RS256")


def good_hs(claims, key):
    return jwt.encode(claims, key, algorithm="HS256", headers={"kid": "7"})


def good_literal(claims):
    return jwt.encode(claims, "a-much-longer-shared-secret-value", algorithm="HS256")


def read(token, key):
    return jwt.decode(token, key, algorithms=["ES256", "PS384"])


def read_any(token, key):
    return jwt.decode(token, key, algorithms=["RS256", "none"])  #! bad TOKEN


def read_koblitz(token, key):
    return jwt.decode(token, key, algorithms=["ES256K"])  #! bad TOKEN


def peek(token):
    return jwt.get_unverified_header(token)["alg"]


def insecure(token):
    return jwt.decode(token, options={"verify_signature": False})  #! maybe
