from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings


class PasswordPolicy(BaseModel):
    minimum: int = 12
    rounds: int = 600_000
    salt_bytes: int = 16
    digest: str = "sha256"


class LegacyPolicy(PasswordPolicy):
    rounds: int = 500  #! maybe
    salt_bytes: int = 8  #! maybe
    digest: str = "md5"  #! maybe


class Settings(BaseSettings):
    database_url: str = "postgresql+asyncpg://ledgerly@db/ledgerly"
    jwt_algorithm: str = "HS256"
    jwt_key: str = Field(default="", repr=False)
    session_digest: str = "sha512"
    page_size: int = 50
    retry_limit: int = 5
    encrypt_exports: bool = True
    passwords: PasswordPolicy = PasswordPolicy()
    legacy: LegacyPolicy = LegacyPolicy()

    class Config:
        env_prefix = "LEDGERLY_"


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    return Settings()
