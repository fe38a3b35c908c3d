import hashlib
import hmac

import pytest

from ledgerly.digests import audit_digest, digest, export_digest, sign_batch, sign_row
from ledgerly.hashing import Pbkdf2Hasher, hasher_for

KEY = b"0123456789abcdef0123456789abcdef"
SHORT = b"secret"  #! maybe


def test_default_digest():
    assert digest(b"x") == hashlib.sha256(b"x").hexdigest()


@pytest.mark.parametrize("name, length", [("sha256", 64), ("sha512", 128)])
def test_lengths(name, length):
    assert len(digest(b"x", name)) == length


def test_old_digest():
    assert digest(b"x", "md5") == "9dd4e461268c8034f5c8564e155c67a6"  #! bad HASH


def test_export():
    assert export_digest([b"a", b"b"]) == digest(b"ab")


def test_audit_is_stable():
    assert audit_digest({"b": 1, "a": 2}) == audit_digest({"a": 2, "b": 1})


def test_sign_batch():
    body = b'[{"a":1}]'
    assert sign_batch(KEY, [{"a": 1}]) == hmac.new(KEY, body, "sha256").hexdigest()


def test_sign_row():
    assert sign_row(KEY, {"a": 1}) == hmac.new(KEY, b'{"a":1}', "md5").hexdigest()  #! bad MAC


def test_short_key():
    assert hmac.new(SHORT, b"m", hashlib.sha256).digest_size == 32  #! bad MAC


def test_unknown_hasher():
    with pytest.raises(ValueError, match="md4"):
        hasher_for("md4$00$00")


def test_round_trip():
    hasher = Pbkdf2Hasher()
    assert hasher.verify("pw", hasher.encode("pw", hasher.new_salt()))
