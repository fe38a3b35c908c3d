from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  #! maybe
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash, ConcatKDFHMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.kbkdf import CounterLocation, KBKDFHMAC, Mode
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  #! maybe
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF


def s(pw, salt):
    return Scrypt(salt=salt, length=32, n=2**14, r=8, p=1).derive(pw)  #! bad KDF


def ar(pw, salt):
    kdf = Argon2id(salt=salt, length=32, iterations=1, lanes=4, memory_cost=64 * 1024)  #! bad KDF
    return kdf.derive(pw)


def hk_md5(ikm):
    return HKDF(hashes.MD5(), 32, None, b"ctx").derive(ikm)  #! bad KDF


def hk_blake(ikm):
    return HKDFExpand(algorithm=hashes.BLAKE2s(32), length=32, info=b"").derive(ikm)  #! bad KDF


def hk_sha1(ikm):
    return HKDF(algorithm=hashes.SHA1(), length=16, salt=None, info=b"").derive(ikm)


def hk(ikm):
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"tls").derive(ikm)


def cc_md5(z):
    return ConcatKDFHash(hashes.MD5(), 16, None).derive(z)  #! bad KDF


def cc(z, salt):
    return ConcatKDFHMAC(hashes.SHA256(), 32, salt, b"info").derive(z)


def x9_md5(z):
    return X963KDF(algorithm=hashes.MD5(), length=16, sharedinfo=None).derive(z)  #! bad KDF


def x9_sha1(z):
    return X963KDF(algorithm=hashes.SHA1(), length=16, sharedinfo=None).derive(z)  #! maybe


def x9(z):
    return X963KDF(algorithm=hashes.SHA384(), length=48, sharedinfo=b"x").derive(z)


def kb(key):
    return KBKDFHMAC(
        algorithm=hashes.SHA256(),
        mode=Mode.CounterMode,
        length=32,
        rlen=4,
        llen=4,
        location=CounterLocation.BeforeFixed,
        label=b"label",
        context=b"context",
        fixed=None,
    ).derive(key)
