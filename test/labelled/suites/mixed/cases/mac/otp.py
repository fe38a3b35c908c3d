from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP


def hotp(key, counter):
    return HOTP(key, 6, hashes.SHA1()).generate(counter)


def totp(key, now):
    return TOTP(key, 8, hashes.SHA512(), 30).generate(now)


def hotp_short(counter):
    gen = HOTP(b"shortkey", 6, hashes.SHA256(), enforce_key_length=False)  #! bad MAC
    return gen.generate(counter)
