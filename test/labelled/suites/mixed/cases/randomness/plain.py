import os
import random
import secrets
import string

ALPHABET = string.ascii_letters + string.digits


def password(n=12):
    return "".join(random.choice(ALPHABET) for _ in range(n))  #! bad RANDOM


def session_token():
    return "%032x" % random.getrandbits(128)  #! bad RANDOM


def otp_code():
    return random.randint(100000, 999999)  #! bad RANDOM


def reset_token():
    return "".join(random.choices(ALPHABET, k=32))  #! bad RANDOM


def aes_key():
    return random.randbytes(32)  #! bad RANDOM


def new_salt():
    return bytes(random.randrange(256) for _ in range(16))  #! bad RANDOM


def iv():
    iv = bytes([random.randint(0, 255) for _ in range(16)])  #! bad RANDOM
    return iv


def good_password(n=12):
    return "".join(secrets.choice(ALPHABET) for _ in range(n))


def good_token():
    return secrets.token_urlsafe(32)


def good_key():
    return os.urandom(32)


def good_pin():
    return f"{secrets.randbelow(10**6):06d}"


def system_pin():
    return random.SystemRandom().randint(1000, 9999)
