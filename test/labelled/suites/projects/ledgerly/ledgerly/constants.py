"""Names shared by several modules."""
from enum import Enum

APP_NAME = "ledgerly"
SHA1_LENGTH = 40
MD5_LENGTH = 32

LEGACY_DIGEST = "md5"  #! maybe
ETAG_DIGEST = "sha1"  #! maybe
EXPORT_DIGEST = "sha256"
AUDIT_DIGEST = "sha3_256"
RESET_ALGORITHM = "HS256"

CHECKSUM_COLUMNS = ("id", "md5", "sha1", "sha256")


class HashName(str, Enum):
    """What a client may ask for in an export."""

    MD5 = "md5"  #! maybe
    BLAKE2 = "blake2b"  #! maybe
    SHA256 = "sha256"
    SHA512 = "sha512"

    @property
    def is_weak(self) -> bool:
        return self.value in ("md5", "sha1")


class AccountState(Enum):
    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"
