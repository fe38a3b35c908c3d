from jose import jwe, jws
from jose import jwt as token_lib
from jose.constants import ALGORITHMS


def short(claims):
    return token_lib.encode(claims, "hunter2", algorithm="HS256")  #! bad TOKEN


def short_const(claims):
    return token_lib.encode(claims, "hunter2", ALGORITHMS.HS512)  #! bad TOKEN


def rsa15(data, key):
    return jwe.encrypt(data, key, algorithm=ALGORITHMS.RSA1_5, encryption=ALGORITHMS.A128GCM)  #! bad TOKEN


def rsa15_multi(data, key):
    return jwe.encrypt(  #! maybe
        data,
        key,
        encryption="A256GCM",
        algorithm="RSA1_5",  #! bad TOKEN
    )


def direct(data, key):
    return jwe.encrypt(data, key, algorithm="dir", encryption="A256GCM")  #! maybe


def sign(payload, key):
    return jws.sign(payload, key, algorithm=ALGORITHMS.ES384)  #! maybe


def read(token, key):
    return token_lib.decode(token, key, algorithms=["RS256"])  #! maybe
