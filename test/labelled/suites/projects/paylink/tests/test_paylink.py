from paylink.cards import luhn, mask
from paylink.signing import SIGNERS, v1, v3


def test_mask():
    assert mask("4111111111111111") == "411111******1111"


def test_luhn():
    assert luhn("4111111111111111")


def test_lengths():
    key = b"0123456789abcdef"
    assert len(v3(key, b"x")) == 128
    assert len(v1(key, b"x")) == 32
    assert "rsa" in SIGNERS
