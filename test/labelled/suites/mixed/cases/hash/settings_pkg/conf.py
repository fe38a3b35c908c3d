import os

CONTENT_HASH = "sha1"  #! maybe
ARTIFACT_HASH = "sha256"
HASHES = {"index": "md5", "blob": "sha512"}  #! maybe
LEVEL = int(os.environ.get("LEVEL", "3"))


class Settings:
    etag: str = "md5"  #! maybe
    body: str = "sha384"


settings = Settings()
