"""The names that the measured calls use, by group.

Each group is prepared in a process of its own, in the order in which things are imported here: CPython decides while hashlib is
imported which hashes its own code computes, and cryptography loads the default and legacy providers while it is imported.
"""

import importlib
import os

FOLDER = os.path.dirname(os.path.abspath(__file__))
PASSWORD = b"passwordpassword"


def key_path(name):
    return os.path.join(FOLDER, name)


def key_bytes(name):
    with open(key_path(name), "rb") as file:
        return file.read()


def key_number(name):
    return int(key_bytes(name))


def imported(*names):
    """Imports in the order given; "a.b as c" and "a.b: X, Y" as Python has them."""
    found = {}
    for name in names:
        path, _, alias = name.partition(" as ")
        path, _, members = path.partition(": ")
        module = importlib.import_module(path)
        if members:
            found.update({member: member_of(module, member) for member in members.split(", ")})
        elif alias:
            found[alias] = module
        else:
            top = path.partition(".")[0]
            found[top] = importlib.import_module(top)
    return found


def member_of(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        return importlib.import_module("%s.%s" % (module.__name__, name))


def standard_library():
    return imported("hashlib", "hmac", "io", "zlib", "os", "secrets", "random", "ssl", "uuid")


def cryptography_then_hashlib():
    cryptography_names()
    return imported("hashlib")


def hashlib_then_cryptography():
    names = imported("hashlib")
    cryptography_names()
    return names


PRIMITIVES = "cryptography.hazmat.primitives"


def cryptography_names():
    names = imported(
        "cryptography.fernet as fernet",
        "cryptography.x509 as x509",
        PRIMITIVES + ": cmac, hashes, hmac, keywrap, poly1305, serialization",
        PRIMITIVES + ".asymmetric: dh, dsa, ec, ed25519, ed448, padding, rsa, utils, x25519, x448",
        PRIMITIVES + ".ciphers: Cipher, aead",
        PRIMITIVES + ".ciphers.algorithms as al",
        PRIMITIVES + ".ciphers.modes as mo",
        PRIMITIVES + ".kdf.concatkdf: ConcatKDFHash, ConcatKDFHMAC",
        PRIMITIVES + ".kdf.hkdf: HKDF",
        PRIMITIVES + ".kdf.kbkdf: KBKDFHMAC, Mode, CounterLocation",
        PRIMITIVES + ".kdf.pbkdf2: PBKDF2HMAC",
        PRIMITIVES + ".kdf.scrypt: Scrypt",
        PRIMITIVES + ".kdf.x963kdf: X963KDF",
        PRIMITIVES + ".serialization: pkcs7, pkcs12",
        "base64",
    )
    decrepit = importlib.import_module("cryptography.hazmat.decrepit.ciphers.algorithms")
    hashes, serialization = names["hashes"], names["serialization"]

    def digest(algorithm):
        context = hashes.Hash(algorithm)
        context.update(b"x")
        return context.finalize()

    def mac(key, algorithm):
        context = names["hmac"].HMAC(key, algorithm)
        context.update(b"x")
        return context.finalize()

    def encrypt(algorithm, mode):
        context = names["Cipher"](algorithm, mode).encryptor()
        return context.update(b"x" * 32) + context.finalize()

    # Not finalized: the tag is made up, and whether it fits is not the question.
    def decrypt(algorithm, mode):
        return names["Cipher"](algorithm, mode).decryptor().update(b"x" * 32)

    names.update(
        H=digest,
        M=mac,
        E=encrypt,
        D=decrypt,
        AL=lambda name: getattr(decrepit, name, None) or getattr(names["al"], name),
        LK=lambda name: serialization.load_pem_private_key(key_bytes(name + ".pem"), None),
        PE=serialization.Encoding.PEM,
        PF=serialization.PrivateFormat,
        BA=serialization.BestAvailableEncryption(PASSWORD),
        NE=serialization.NoEncryption(),
    )
    return names


def x509_names():
    names = cryptography_names()
    x509 = names["x509"]
    key = names["LK"]("rsa2048")
    certificate = x509.load_pem_x509_certificate(key_bytes("cert.pem"))
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    subject = certificate.subject
    names.update(
        k=key,
        CERT=certificate,
        b=x509.CertificateBuilder(subject, subject, key.public_key(), 1, start, end),
        csr=x509.CertificateSigningRequestBuilder(subject),
    )
    return names


def pyjwt_names():
    names = imported("jwt")
    keys = dict(R="rsa2048", P2="ec_SECP256R1", P3="ec_SECP384R1", K1="ec_SECP256K1", ED="ed25519")
    names.update({name: key_bytes(file + ".pem") for name, file in keys.items()})
    return names


def pyopenssl_names():
    names = imported("OpenSSL.crypto as oc", "OpenSSL: SSL")
    oc = names["oc"]
    names.update(
        k=oc.PKey(),
        kk=oc.load_privatekey(oc.FILETYPE_PEM, key_bytes("rsa2048.pem")),
        c=oc.load_certificate(oc.FILETYPE_PEM, key_bytes("cert.pem")),
    )
    return names


def pycryptodome_names():
    return {"I": lambda name: importlib.import_module("Cryptodome." + name)}


def third_party_names():
    names = imported(
        "hashlib", "zipfile", "urllib.request as ur", "nacl.secret", "nacl.signing", "nacl.hash", "nacl.utils",
        "nacl.pwhash", "nacl.public", "bcrypt", "passlib.hash as ph", "argon2", "ecdsa", "rsa as prsa",
    )
    names["pub"], names["priv"] = names["prsa"].newkeys(512)
    return names


GROUPS = {
    "standard-library": standard_library,
    "cryptography-then-hashlib": cryptography_then_hashlib,
    "hashlib-then-cryptography": hashlib_then_cryptography,
    "cryptography": cryptography_names,
    "x509": x509_names,
    "pyjwt": pyjwt_names,
    "pyopenssl": pyopenssl_names,
    "pycryptodome": pycryptodome_names,
    "third-party": third_party_names,
    "paramiko": lambda: imported("hashlib", "paramiko"),
}
