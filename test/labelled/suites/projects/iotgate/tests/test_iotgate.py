from iotgate.fieldbus import crc16, fnv1a, parity
from iotgate.frames import CODECS, frame_mac


def test_crc16():
    assert crc16(b"123456789") == 0x4B37


def test_parity():
    assert parity(b"\x01\x02\x03") == 0


def test_fnv():
    assert fnv1a(b"") == 0xCBF29CE484222325


def test_codecs_are_registered():
    assert {"rc4", "ccm", "chacha"} <= set(CODECS)


def test_frame_mac_length():
    assert len(frame_mac(b"k" * 16, b"frame")) == 16
