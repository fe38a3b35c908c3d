from passlib.apps import custom_app_context  #! maybe
from passlib.context import CryptContext
from passlib.hash import bcrypt, ldap_salted_sha1, md5_crypt, pbkdf2_sha256, sha512_crypt  #! maybe

pwd = CryptContext(schemes=["bcrypt"], deprecated="auto")  #! bad KDF
mixed = CryptContext(  #! maybe
    schemes=[
        "pbkdf2_sha256",
        "argon2",  #! bad KDF
        "md5_crypt",  #! bad KDF
    ],
    default="pbkdf2_sha256",
)
only_good = CryptContext(schemes=["pbkdf2_sha256", "pbkdf2_sha512"])  #! maybe
SCHEMES = ["sha256_crypt", "des_crypt"]  #! maybe
from_const = CryptContext(SCHEMES)  #! bad KDF


def a(pw):
    return md5_crypt.hash(pw)  #! bad KDF


def b(pw):
    return sha512_crypt.using(rounds=5000).hash(pw)  #! bad KDF


def c(pw, h):
    return bcrypt.verify(pw, h)  #! bad KDF


def d(pw):
    return ldap_salted_sha1.hash(pw)  #! bad KDF


def e(pw):
    return pbkdf2_sha256.hash(pw)  #! maybe


def f(pw):
    return custom_app_context.hash(pw)  #! bad KDF
