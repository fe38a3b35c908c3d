import os
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import jwt


@dataclass(frozen=True)
class JwtSettings:
    secret: str
    algorithm: str = "HS256"
    ttl: int = 900


TEST = JwtSettings(secret="test", ttl=60)  #! maybe
PROD = JwtSettings(secret=os.environ.get("JWT_SECRET", ""), algorithm="HS384")
LEGACY = {"algorithm": "none", "key": None}  #! maybe


def expiry(s: JwtSettings):
    return datetime.now(timezone.utc) + timedelta(seconds=s.ttl)


def issue_test(sub):
    return jwt.encode({"sub": sub, "exp": expiry(TEST)}, TEST.secret, algorithm=TEST.algorithm)  #! bad TOKEN


def issue(sub):
    return jwt.encode({"sub": sub, "exp": expiry(PROD)}, PROD.secret, algorithm=PROD.algorithm)


def issue_legacy(sub):
    return jwt.encode({"sub": sub}, **LEGACY)  #! bad TOKEN


def issue_with(sub, key, alg="RS256"):
    return jwt.encode({"sub": sub}, key, algorithm=alg)  #! maybe


def callers(key):
    return issue_with("a", key), issue_with("b", key, "ES256K")  #! bad TOKEN
