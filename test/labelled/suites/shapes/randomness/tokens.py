import random
import secrets
import string
import time

ALPHABET = string.ascii_letters + string.digits


def password(n=12):
    return "".join(random.choice(ALPHABET) for _ in range(n))  #! bad RANDOM


def password_ok(n=12):
    return "".join(secrets.choice(ALPHABET) for _ in range(n))


def otp():
    return random.randint(100000, 999999)  #! bad RANDOM


def otp_ok():
    return secrets.randbelow(900000) + 100000


def session_token():
    return "%032x" % random.getrandbits(128)  #! bad RANDOM


def session_token_ok():
    return "%032x" % secrets.randbits(128)


def api_key():
    return random.randbytes(32).hex()  #! bad RANDOM


def salt():
    chars = random.choices(ALPHABET, k=16)  #! bad RANDOM
    return "".join(chars)


def system():
    rng = random.SystemRandom()
    return "".join(rng.choice(ALPHABET) for _ in range(20))


def aes_key():
    key = bytes(random.randrange(256) for _ in range(32))  #! bad RANDOM
    return key


def nonce():
    rng = random.Random(time.time())  #! maybe
    nonce = rng.getrandbits(96).to_bytes(12, "big")  #! bad RANDOM
    return nonce


def csrf_token():
    from random import sample
    return "".join(sample(ALPHABET, 24))  #! bad RANDOM
