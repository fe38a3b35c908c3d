"""Password storage, service-to-service key derivation and invitation codes."""
import crypt  #! maybe
import hashlib
import hmac
import os
import random
import secrets
import string
import uuid
from dataclasses import dataclass

ITERATIONS = 600_000  #! ok
SALT_BYTES = 16  #! ok
ALPHABET = string.ascii_letters + string.digits


@dataclass(frozen=True)
class StoredPassword:
    scheme: str
    salt: bytes
    digest: bytes


def hash_password(password: str) -> StoredPassword:
    salt = os.urandom(SALT_BYTES)  #! ok
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS)  #! ok
    return StoredPassword("pbkdf2_sha256", salt, digest)  #! ok


def hash_password_sha1(password: str) -> bytes:
    salt = secrets.token_bytes(20)  #! ok
    return hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1_300_000, dklen=20)  #! ok


def check_password(password: str, stored: StoredPassword) -> bool:
    again = hashlib.pbkdf2_hmac("sha256", password.encode(), stored.salt, ITERATIONS)  #! ok
    return secrets.compare_digest(again, stored.digest)  #! ok


def hash_password_intranet(password: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("md5", password.encode(), salt, 200_000)  #! bad KDF


def hash_password_device(password: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 500)  #! bad KDF


def hash_password_pos(password: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"pos-salt", 100_000)  #! bad KDF


def hash_password_kiosk(password: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", password.encode(), os.urandom(8), 100_000)  #! bad KDF


def badge_key(pin: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, 20_000, dklen=8)  #! bad KDF


def hash_password_memory_hard(password: str) -> bytes:
    salt = os.urandom(SALT_BYTES)  #! ok
    return salt + hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)  #! bad KDF


def hash_password_unix(password: str) -> str:
    return crypt.crypt(password, crypt.mksalt(crypt.METHOD_SHA512))  #! bad PASSWORD


def hash_password_htpasswd(password: str) -> str:
    return crypt.crypt(password, crypt.METHOD_MD5)  #! bad PASSWORD


def hash_password_wordpress(password: str, salt: str) -> str:
    return hashlib.md5((salt + password).encode()).hexdigest()  #! bad PASSWORD


def hash_password_sloppy(password: str, salt: str) -> str:
    return hashlib.md5((salt + password).encode(), usedforsecurity=False).hexdigest()  #! maybe


def session_token() -> str:
    return secrets.token_urlsafe(32)  #! ok


def reset_token_for_mail() -> str:
    token = "".join(random.choice(ALPHABET) for _ in range(32))  #! bad RANDOM
    return token


def temporary_password(length: int = 14) -> str:
    return "".join(random.SystemRandom().choice(ALPHABET) for _ in range(length))  #! ok


def api_key() -> str:
    return f"{random.getrandbits(256):064x}"  #! bad RANDOM


def csrf_secret() -> bytes:
    secret = random.randbytes(32)  #! bad RANDOM
    return secret


def device_salt() -> bytes:
    salt = bytes(random.randrange(256) for _ in range(16))  #! bad RANDOM
    return salt


def one_time_code() -> str:
    otp_code = f"{random.randint(0, 999_999):06d}"  #! bad RANDOM
    return otp_code


def one_time_code_safe() -> str:
    return f"{secrets.randbelow(1_000_000):06d}"  #! ok


def invitation_id() -> uuid.UUID:
    return uuid.uuid4()  #! ok


def tenant_namespace(domain: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_DNS, domain)  #! maybe


def legacy_tenant_namespace(domain: str) -> uuid.UUID:
    return uuid.uuid3(uuid.NAMESPACE_DNS, domain)  #! maybe


def retry_delay(attempt: int) -> float:
    return min(30.0, 2**attempt) * random.uniform(0.5, 1.5)  #! ok


def shuffle_quiz(questions: list[str], seed: int) -> list[str]:
    rng = random.Random(seed)  #! ok
    rng.shuffle(questions)
    return questions


def service_key(master: bytes, purpose: str) -> bytes:
    return hmac.new(master, purpose.encode(), "sha256").digest()  #! ok


def service_key_old(master: bytes, purpose: str) -> bytes:
    return hashlib.sha1(master + purpose.encode()).digest()[:16]  #! bad KDF


def password_changed_event(user: str, password_md5: str | None) -> dict[str, object]:  #! ok
    return {"user": user, "scheme": "pbkdf2_sha256", "had_md5": bool(password_md5)}  #! ok
