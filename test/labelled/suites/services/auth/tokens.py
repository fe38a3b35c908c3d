"""Tokens: PyJWT, python-jose, authlib, jwcrypto and joserfc side by side during migration."""
from __future__ import annotations

import json
import os
from typing import Any

import jwt
from authlib.jose import JsonWebEncryption, JsonWebKey
from authlib.jose import jwt as authlib_jwt
from jose import jwe as jose_jwe
from jose import jwt as jose_jwt
from joserfc import jwt as rfc_jwt
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey
from jwcrypto import jwe, jwk
from jwcrypto import jwt as jwc_jwt

SECRET = os.environ["JWT_SECRET"]
ALGORITHM = "HS256"  #! ok
UNSIGNED = "none"  #! maybe
ALLOWED = ["RS256", "ES256", "PS384"]  #! ok
ALLOWED_WIDE = ["RS256", "none"]  #! maybe


def issue(claims: dict[str, Any], rsa_pem: str, ec_pem: str, k1_pem: str) -> list[str]:
    return [
        jwt.encode(claims, SECRET, algorithm=ALGORITHM),  #! ok
        jwt.encode(claims, SECRET, algorithm="HS512"),  #! ok
        jwt.encode(claims, rsa_pem, algorithm="RS256"),  #! ok
        jwt.encode(claims, rsa_pem, algorithm="PS256", headers={"kid": "none"}),  #! ok
        jwt.encode(claims, ec_pem, algorithm="ES384"),  #! ok
        jwt.encode(claims, ec_pem, algorithm="EdDSA"),  #! maybe
        jwt.encode(claims, k1_pem, algorithm="ES256K"),  #! bad jwt
        jwt.encode(claims, None, algorithm="none"),  #! bad jwt
        jwt.encode(claims, "", UNSIGNED),  #! bad jwt
        jwt.encode(claims, "secret", algorithm="HS256"),  #! bad jwt
        jwt.encode(claims, "changeme"),  #! bad jwt
        jwt.encode(claims, SECRET),  #! ok
    ]


def read(token: str, key: str) -> list[dict[str, Any]]:
    return [
        jwt.decode(token, key, algorithms=["HS256"]),  #! ok
        jwt.decode(token, key, algorithms=ALLOWED),  #! ok
        jwt.decode(token, key, algorithms=ALLOWED_WIDE),  #! bad jwt
        jwt.decode(token, key, algorithms=["RS256", "ES256K"]),  #! bad jwt
        jwt.decode(token, key, algorithms=["none"]),  #! bad jwt
        jwt.decode(token, options={"verify_signature": False}),  #! maybe
        jose_jwt.decode(token, key, algorithms="RS256"),  #! ok
        jose_jwt.decode(token, key, algorithms=["none"]),  #! bad jwt
        dict(jwt.get_unverified_header(token)),  #! maybe
    ]


def jose(claims: dict[str, Any], key: str) -> list[object]:
    body = json.dumps(claims)
    return [
        jose_jwt.encode(claims, key, algorithm="HS384"),  #! ok
        jose_jwt.encode(claims, key, algorithm="RS512"),  #! ok
        jose_jwt.encode(claims, "short", algorithm="HS256"),  #! bad jwt
        jose_jwe.encrypt(body, key, algorithm="RSA-OAEP", encryption="A256GCM"),  #! ok
        jose_jwe.encrypt(body, key, algorithm="RSA-OAEP-256", encryption="A128CBC-HS256"),  #! ok
        jose_jwe.encrypt(body, key, algorithm="RSA1_5", encryption="A256GCM"),  #! bad jwt
        jose_jwe.encrypt(body, key, algorithm="dir", encryption="A256GCM"),  #! ok
    ]


def jwcrypto_all(claims: dict[str, Any], key: jwk.JWK) -> list[object]:
    body = json.dumps(claims)
    return [
        jwk.JWK.generate(kty="oct", size=256),  #! ok
        jwk.JWK.generate(kty="RSA", size=2048),  #! ok
        jwk.JWK.generate(kty="RSA", size=1024),  #! bad key-size
        jwk.JWK.generate(kty="EC", crv="P-256"),  #! ok
        jwk.JWK.generate(kty="EC", crv="secp256k1"),  #! bad curve
        jwk.JWK.generate(kty="OKP", crv="X25519"),  #! bad curve
        jwk.JWK.generate(kty="OKP", crv="Ed25519"),  #! maybe
        jwc_jwt.JWT(header={"alg": "ES256"}, claims=claims),  #! ok
        jwc_jwt.JWT(header={"alg": "RS256", "typ": "JWT"}, claims=claims),  #! ok
        jwe.JWE(body, json.dumps({"alg": "RSA1_5", "enc": "A256GCM"}), recipient=key),  #! bad jwt
        jwe.JWE(body, json.dumps({"alg": "RSA-OAEP-256", "enc": "A256GCM"}), recipient=key),  #! ok
        jwe.JWE(body, json.dumps({"alg": "A256KW", "enc": "A256CBC-HS512"}), recipient=key),  #! ok
    ]


def authlib_all(claims: dict[str, Any], key: Any) -> list[object]:
    return [
        authlib_jwt.encode({"alg": "RS256"}, claims, key),  #! ok
        authlib_jwt.encode({"alg": "ES256"}, claims, key),  #! ok
        authlib_jwt.encode({"alg": "none"}, claims, ""),  #! bad jwt
        authlib_jwt.encode({"alg": "ES256K"}, claims, key),  #! bad jwt
        JsonWebKey.generate_key("EC", "P-384", is_private=True),  #! ok
        JsonWebKey.generate_key("EC", "secp256k1", is_private=True),  #! bad curve
        JsonWebKey.generate_key("RSA", 1024, is_private=True),  #! bad key-size
        JsonWebEncryption().serialize_compact({"alg": "RSA1_5", "enc": "A128GCM"}, b"x", key),  #! bad jwt
        JsonWebEncryption().serialize_compact({"alg": "RSA-OAEP", "enc": "C20P"}, b"x", key),  #! bad jwt
        JsonWebEncryption().serialize_compact({"alg": "ECDH-ES", "enc": "A256GCM"}, b"x", key),  #! ok
    ]


def joserfc_all(claims: dict[str, Any], key: Any) -> list[object]:
    return [
        rfc_jwt.encode({"alg": "HS256"}, claims, OctKey.generate_key(256)),  #! ok
        rfc_jwt.encode({"alg": "none"}, claims, key, algorithms=["none"]),  #! bad jwt
        rfc_jwt.encode({"alg": "ES256K"}, claims, key, algorithms=["ES256K"]),  #! bad jwt
        RSAKey.generate_key(2048),  #! ok
        RSAKey.generate_key(1024),  #! bad key-size
        ECKey.generate_key("P-521"),  #! ok
        ECKey.generate_key("secp256k1"),  #! bad curve
        OKPKey.generate_key("X25519"),  #! bad curve
    ]
