"""Log-in dialogues: RADIUS, APOP, HTTP Digest, NTLM, PostgreSQL, MySQL, SCRAM, SNMP."""
import base64
import hashlib
import hmac
import secrets
from typing import Any, Callable

USM_HASH: dict[str, Callable[..., Any]] = {
    "usmHMACMD5AuthProtocol": hashlib.md5,  #! bad KDF
    "usmHMACSHAAuthProtocol": hashlib.sha1,  #! maybe
    "usmHMAC192SHA256AuthProtocol": hashlib.sha256,  #! ok
}
DIGEST_ALGORITHMS = {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}  #! ok


class Radius:
    def __init__(self, secret: bytes):
        self.secret = secret

    def hide(self, password: bytes, authenticator: bytes) -> bytes:
        padded = password.ljust(-(-len(password) // 16) * 16, b"\0")
        out, last = b"", authenticator
        for at in range(0, len(padded), 16):
            mask = hashlib.md5(self.secret + last).digest()  #! bad CIPHER
            last = bytes(a ^ b for a, b in zip(padded[at : at + 16], mask))  #! maybe
            out += last
        return out

    def response(self, head: bytes, request_auth: bytes, attributes: bytes) -> bytes:
        return hashlib.md5(head + request_auth + attributes + self.secret).digest()  #! bad MAC

    def message_authenticator(self, packet: bytes) -> bytes:
        return hmac.new(self.secret, packet, digestmod="md5").digest()  #! bad MAC

    def new_authenticator(self) -> bytes:
        return secrets.token_bytes(16)  #! ok


def apop(banner: str, password: str) -> str:
    return hashlib.md5((banner + password).encode()).hexdigest()  #! bad MAC


def chap(ident: int, secret: bytes, challenge: bytes) -> bytes:
    state = hashlib.new("md5")  #! bad MAC
    for part in (bytes([ident]), secret, challenge):
        state.update(part)
    return state.digest()


class HttpDigest:
    """RFC 7616; the server's challenge names the algorithm."""

    def __init__(self, challenge: dict[str, str]):
        self.challenge = challenge
        name = DIGEST_ALGORITHMS.get(challenge.get("algorithm", "MD5").upper(), "md5")
        self._h = lambda text: hashlib.new(name, text.encode()).hexdigest()  #! bad MAC

    def response(self, user: str, password: str, method: str, uri: str) -> str:
        c = self.challenge
        a1, a2 = self._h(f"{user}:{c['realm']}:{password}"), self._h(f"{method}:{uri}")
        return self._h(f"{a1}:{c['nonce']}:{a2}")


class StrictHttpDigest(HttpDigest):
    def __init__(self, challenge: dict[str, str]):
        super().__init__(challenge)
        self._h = lambda text: hashlib.sha256(text.encode()).hexdigest()  #! ok


def nt_hash(password: str) -> bytes:
    return hashlib.new("md4", password.encode("utf-16-le")).digest()  #! bad KDF


def ntlm_v2(nt: bytes, user: str, domain: str, blob: bytes, challenge: bytes) -> bytes:
    key = hmac.new(nt, (user.upper() + domain).encode("utf-16-le"), hashlib.md5).digest()  #! bad MAC
    return hmac.new(key, challenge + blob, "MD5").digest() + blob  #! bad MAC


def postgres_md5(user: str, password: str, salt: bytes) -> str:
    h = hashlib.md5  #! maybe
    inner = h((password + user).encode()).hexdigest()  #! bad KDF
    return "md5" + h(inner.encode() + salt).hexdigest()  #! bad MAC


def mysql_native(password: bytes, nonce: bytes) -> bytes:
    stage1 = hashlib.sha1(password).digest()  #! bad KDF
    stage2 = hashlib.sha1(nonce + hashlib.sha1(stage1).digest()).digest()  #! bad MAC
    return bytes(a ^ b for a, b in zip(stage1, stage2))  #! maybe


def scram_sha256(password: bytes, salt: bytes, rounds: int, auth: bytes) -> tuple[bytes, bytes]:
    salted = hashlib.pbkdf2_hmac("sha256", password, salt, max(rounds, 4096))  #! ok
    client = hmac.digest(salted, b"Client Key", "sha256")  #! ok
    server = hmac.digest(salted, b"Server Key", "sha256")  #! ok
    signature = hmac.digest(hashlib.sha256(client).digest(), auth, "sha256")  #! ok
    return bytes(a ^ b for a, b in zip(client, signature)), hmac.digest(server, auth, "sha256")  #! ok


def scram_nonce() -> str:
    return base64.b64encode(secrets.token_bytes(18)).decode()  #! ok


def usm_key(password: bytes, engine: bytes, protocol: str) -> bytes:
    make = USM_HASH[protocol]
    stream = (password * (1048576 // len(password) + 1))[:1048576]
    ku = make(stream).digest()
    return make(ku + engine + ku).digest()


def parse_challenge(header: str) -> dict[str, str]:
    pairs = (item.partition("=") for item in header.removeprefix("Digest ").split(","))
    fields = {name.strip(): value.strip(' "') for name, _, value in pairs}
    fields.setdefault("algorithm", "MD5")  #! ok
    return fields
