"""Federation bridge: four JOSE libraries, one per partner SDK."""
import json
import os

from authlib.jose import JsonWebEncryption, JsonWebKey, JsonWebToken
from authlib.jose import jwt as authlib_jwt
from authlib.oauth1 import ClientAuth
from cryptography.hazmat.primitives import hashes
from jose import jwt as jose_jwt  #! maybe
from jose.constants import ALGORITHMS  #! maybe
from joserfc import jwe as rfc_jwe
from joserfc import jwt as rfc_jwt
from joserfc.drafts.jwe_chacha20 import register_chacha20_poly1305
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey
from jwcrypto import jwe, jwk, jws, jwt

ALLOWED = ["RS256", "ES384", "HS512"]  #! ok
HEADER = {"alg": "RS256", "typ": "JWT"}  #! ok


class PythonJose:
    def issue(self, claims: dict, pem: str) -> str:
        return jose_jwt.encode(claims, pem, algorithm=ALGORITHMS.RS256)  #! maybe

    def issue_short(self, claims: dict) -> str:
        return jose_jwt.encode(claims, "s3cr3t", algorithm="HS256")  #! bad JOSE

    def read_any(self, token: str, key: str) -> dict:
        return jose_jwt.decode(token, key, algorithms=["none", "HS256"])  #! bad JOSE


class Authlib:
    def issue(self, claims: dict, pem: str) -> bytes:
        return authlib_jwt.encode(HEADER, claims, pem)  #! ok

    def issue_pss(self, claims: dict, pem: str) -> bytes:
        return authlib_jwt.encode({"alg": "PS256"}, claims, pem)  #! ok

    def issue_none(self, claims: dict) -> bytes:
        return JsonWebToken(["none"]).encode({"alg": "none"}, claims, "")  #! bad JOSE

    def issue_wallet(self, claims: dict, pem: str) -> bytes:
        return authlib_jwt.encode({"alg": "ES256K"}, claims, pem)  #! bad JOSE

    def seal(self, body: bytes, key: bytes) -> bytes:
        return JsonWebEncryption().serialize_compact({"alg": "RSA-OAEP", "enc": "A256GCM"}, body, key)  #! ok

    def seal_v15(self, body: bytes, key: bytes) -> bytes:
        return JsonWebEncryption(["RSA1_5", "A128CBC-HS256"]).serialize_compact({"alg": "RSA1_5", "enc": "A128CBC-HS256"}, body, key)  #! bad JOSE

    def key(self):
        return JsonWebKey.generate_key("EC", "P-521", is_private=True)  #! ok

    def key_small(self):
        return JsonWebKey.generate_key("RSA", 1024, is_private=True)  #! bad RSA

    def key_exchange(self):
        return JsonWebKey.generate_key("OKP", "X25519", is_private=True)  #! bad KEX

    def oauth1(self, client: str, secret: str) -> ClientAuth:
        return ClientAuth(client, secret, signature_method="HMAC-SHA1")  #! ok

    def oauth1_rsa(self, client: str, pem: str) -> ClientAuth:
        return ClientAuth(client, rsa_key=pem, signature_method="RSA-SHA1")  #! bad SIGN


class Jwcrypto:
    def keys(self) -> list[jwk.JWK]:
        return [
            jwk.JWK.generate(kty="RSA", size=2048),  #! ok
            jwk.JWK.generate(kty="RSA", size=1024),  #! bad RSA
            jwk.JWK.generate(kty="EC", crv="P-384"),  #! ok
            jwk.JWK.generate(kty="EC", crv="secp256k1"),  #! bad EC
            jwk.JWK.generate(kty="OKP", crv="X448"),  #! bad KEX
            jwk.JWK.generate(kty="oct", size=256),  #! ok
        ]

    def sign(self, payload: bytes, key: jwk.JWK) -> str:
        token = jws.JWS(payload)
        token.add_signature(key, alg="RS384", protected='{"alg": "RS384"}')  #! ok
        return token.serialize()

    def sign_wallet(self, payload: bytes, key: jwk.JWK) -> str:
        token = jws.JWS(payload)
        token.add_signature(key, alg="ES256K")  #! bad JOSE
        return token.serialize()

    def issue(self, claims: dict, key: jwk.JWK) -> str:
        token = jwt.JWT(header={"alg": "ES256"}, claims=claims)  #! ok
        token.make_signed_token(key)
        return token.serialize()

    def seal(self, body: bytes, key: jwk.JWK) -> str:
        header = json.dumps({"alg": "ECDH-ES+A256KW", "enc": "A256GCM"})  #! ok
        return jwe.JWE(body, header, recipient=key).serialize()  #! ok

    def seal_v15(self, body: bytes, key: jwk.JWK) -> str:
        return jwe.JWE(body, '{"alg": "RSA1_5", "enc": "A256GCM"}', algs=["RSA1_5", "A256GCM"], recipient=key).serialize()  #! bad JOSE

    def thumbprint(self, key: jwk.JWK) -> str:
        return key.thumbprint(hashes.SHA256())  #! ok

    def thumbprint_old(self, key: jwk.JWK) -> str:
        return key.thumbprint(hashes.SHA1())  #! bad HASH


class Joserfc:
    def __init__(self) -> None:
        register_chacha20_poly1305()  #! maybe

    def issue(self, claims: dict) -> str:
        return rfc_jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(os.urandom(32)))  #! ok

    def issue_short(self, claims: dict) -> str:
        return rfc_jwt.encode({"alg": "HS256"}, claims, OctKey.import_key("abc123"))  #! bad JOSE

    def read(self, token: str, key: RSAKey) -> dict:
        return rfc_jwt.decode(token, key, algorithms=["RS256", "PS512"]).claims  #! ok

    def read_none(self, token: str, key: OctKey) -> dict:
        return rfc_jwt.decode(token, key, algorithms=["none"]).claims  #! bad JOSE

    def seal(self, body: bytes, key: RSAKey) -> str:
        return rfc_jwe.encrypt_compact({"alg": "RSA-OAEP", "enc": "A128GCM"}, body, key)  #! ok

    def seal_chacha(self, body: bytes, key: OctKey) -> str:
        return rfc_jwe.encrypt_compact({"alg": "dir", "enc": "C20P"}, body, key, algorithms=["dir", "C20P"])  #! bad AEAD

    def new_keys(self) -> list[object]:
        return [
            RSAKey.generate_key(3072),  #! ok
            ECKey.generate_key("P-256"),  #! ok
            OctKey.generate_key(256),  #! ok
            RSAKey.generate_key(1024),  #! bad RSA
            ECKey.generate_key("secp256k1"),  #! bad EC
            OKPKey.generate_key("X25519"),  #! bad KEX
        ]


def reject(header: dict[str, str]) -> None:
    if header.get("alg") in ("none", "RSA1_5", "ES256K", "HS1"):  #! ok
        raise ValueError(f"alg {header['alg']} is refused, expected one of {ALLOWED}")  #! ok
    if header.get("enc") == "C20P":  #! ok
        raise ValueError("ChaCha20 content encryption is refused")  #! ok
