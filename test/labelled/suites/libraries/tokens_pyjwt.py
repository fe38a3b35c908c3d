"""Access tokens (PyJWT) and one-time codes (pyotp) of the API gateway."""
import datetime as dt
import hashlib
import logging
import os
import secrets

import jwt
import pyotp
from jwt import PyJWKClient
from jwt.algorithms import HMACAlgorithm, RSAAlgorithm, get_default_algorithms

log = logging.getLogger("gateway.tokens")

ISSUER = "https://id.example.com/"
ACCEPTED = ["RS256", "PS256", "ES256"]  #! ok
REFUSED = {"none", "ES256K", "EdDSA"}  #! ok
SIGNING_KEY = os.environ.get("TOKEN_KEY", "")  #! ok


def claims(subject: str, minutes: int = 10) -> dict[str, object]:
    now = dt.datetime.now(dt.timezone.utc)
    return {
        "iss": ISSUER,
        "sub": subject,
        "iat": now,
        "exp": now + dt.timedelta(minutes=minutes),
        "jti": secrets.token_hex(16),  #! ok
    }


def issue(subject: str) -> str:
    return jwt.encode(claims(subject), SIGNING_KEY, algorithm="HS256")  #! ok


def issue_rsa(subject: str, pem: bytes) -> str:
    return jwt.encode(claims(subject), pem, algorithm="PS384", headers={"kid": "2024"})  #! ok


def issue_ec(subject: str, pem: bytes) -> str:
    return jwt.encode(claims(subject), pem, algorithm="ES512")  #! ok


def issue_wallet(subject: str, pem: bytes) -> str:
    return jwt.encode(claims(subject), pem, algorithm="ES256K")  #! bad JOSE


def issue_edge(subject: str, pem: bytes) -> str:
    return jwt.encode(claims(subject), pem, algorithm="EdDSA")  #! maybe


def issue_unsigned(subject: str) -> str:
    return jwt.encode(claims(subject), None, algorithm="none")  #! bad JOSE


def issue_demo(subject: str) -> str:
    return jwt.encode(claims(subject), "secret", algorithm="HS256")  #! bad JOSE


def issue_demo_512(subject: str) -> str:
    return jwt.encode(payload=claims(subject), key=b"dev-key", algorithm="HS512")  #! bad JOSE


def issue_staging(subject: str) -> str:
    return jwt.encode(claims(subject), "staging-key-0123456789-abcdef-0123456789", algorithm="HS256")  #! ok


def issue_as(subject: str, key: bytes, alg: str) -> str:
    return jwt.encode(claims(subject), key, algorithm=alg)  #! ok


def issue_for(client: str, key: bytes) -> str:
    if client == "wallet-bridge":
        return issue_as(client, key, "ES256K")  #! bad JOSE
    return issue_as(client, key, alg="RS512")  #! ok


def check(token: str, key: bytes) -> dict:
    return jwt.decode(token, key, algorithms=ACCEPTED, issuer=ISSUER)  #! ok


def check_hmac(token: str) -> dict:
    return jwt.decode(token, SIGNING_KEY, algorithms=["HS256", "HS384"], issuer=ISSUER)  #! ok


def check_lenient(token: str, key: bytes) -> dict:
    return jwt.decode(token, key, algorithms=["RS256", "none"])  #! bad JOSE


def check_wallet(token: str, key: bytes) -> dict:
    return jwt.decode(token, key, algorithms=["ES256K"], options={"require": ["exp"]})  #! bad JOSE


def check_everything(token: str, key: bytes) -> dict:
    return jwt.decode(token, key, algorithms=list(get_default_algorithms()))  #! maybe


def check_with_jwks(token: str, url: str) -> dict:
    key = PyJWKClient(url, cache_keys=True).get_signing_key_from_jwt(token)  #! ok
    return jwt.decode(token, key.key, algorithms=["RS256"], audience="gateway")  #! ok


def peek(token: str) -> str:
    header = jwt.get_unverified_header(token)  #! ok
    if header["alg"] in REFUSED:  #! ok
        log.warning("token with alg=%s refused (none and ES256K never pass)", header["alg"])  #! ok
    return header.get("kid", "")


def registry() -> jwt.PyJWS:
    jws = jwt.PyJWS(algorithms=["HS256"])  #! ok
    jws.unregister_algorithm("HS256")  #! ok
    jws.register_algorithm("HS256", HMACAlgorithm(HMACAlgorithm.SHA512))  #! ok
    jws.register_algorithm("HS1", HMACAlgorithm(hashlib.sha1))  #! ok
    jws.register_algorithm("HM5", HMACAlgorithm(hashlib.md5))  #! bad MAC
    jws.register_algorithm("RS256-X", RSAAlgorithm(RSAAlgorithm.SHA256))  #! ok
    return jws


def access_token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()[:16]  #! ok


def revocation_key(token: str) -> str:
    return "revoked:" + hashlib.sha1(token.encode()).hexdigest()  #! bad HASH


def totp(secret: str) -> str:
    return pyotp.TOTP(secret, digits=8, digest=hashlib.sha256).now()  #! ok


def totp_default(secret: str) -> bool:
    return pyotp.TOTP(secret).verify("000000")  #! ok


def totp_long(secret: str) -> str:
    return pyotp.TOTP(secret, digest=hashlib.blake2b).now()  #! bad MAC
