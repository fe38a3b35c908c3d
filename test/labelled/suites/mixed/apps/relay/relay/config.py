from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class TokenConfig(BaseModel):
    algorithm: str = "HS256"
    ttl_seconds: int = 900
    issuer: str = "relay"


class RedisConfig(BaseModel):
    url: str = "rediss://localhost:6379/0"
    prefix: str = "relay"
    max_connections: int = 20


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="RELAY_", env_nested_delimiter="__")

    token_secret: SecretStr
    token: TokenConfig = TokenConfig()
    redis: RedisConfig = RedisConfig()
    idempotency_digest: str = "sha256"
    fingerprint_digest: str = "sha1"  #! maybe
    dispatch_timeout: float = Field(default=10.0, gt=0)
    max_attempts: int = 6
    admin_password_hash: str = ""


@lru_cache
def get_settings() -> Settings:
    return Settings()


DEMO_SECRET = "relay-demo"  #! maybe
PARTNER_ALGORITHM = "ES256K"  #! maybe
