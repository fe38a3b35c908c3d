"""Writes the keys, signatures and containers that measured calls read, with the default provider.

Argument: the folder to write into. To be run without a FIPS configuration: much of it is what FIPS 140-3 does not allow.
"""

import datetime
import os
import subprocess
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

PASSWORD = b"passwordpassword"
CURVES = [
    ec.SECP192R1, ec.SECP224R1, ec.SECP256R1, ec.SECP384R1, ec.SECP521R1,
    ec.SECP256K1, ec.BrainpoolP256R1, ec.SECT163K1, ec.SECT233R1, ec.SECT283K1,
]
PEM = serialization.Encoding.PEM
FORMATS = serialization.PrivateFormat


def write(name, content):
    with open(name, "wb") as file:
        file.write(content)


def write_key(name, key, form=FORMATS.PKCS8, encryption=serialization.NoEncryption()):
    write(name, key.private_bytes(PEM, form, encryption))


def rsa_keys():
    rsa1024, rsa2048 = (rsa.generate_private_key(65537, size) for size in (1024, 2048))
    write_key("rsa1024.pem", rsa1024)
    write_key("rsa2048.pem", rsa2048)
    write_key("rsa2048_trad.pem", rsa2048, FORMATS.TraditionalOpenSSL)
    write("rsa2048.sha1.sig", rsa2048.sign(b"x", padding.PKCS1v15(), hashes.SHA1()))
    write("rsa2048.md5.sig", rsa2048.sign(b"x", padding.PKCS1v15(), hashes.MD5()))
    write("rsa1024.sha256.sig", rsa1024.sign(b"x", padding.PKCS1v15(), hashes.SHA256()))
    write("p15.bin", rsa2048.public_key().encrypt(b"x", padding.PKCS1v15()))
    return rsa2048


def other_keys():
    dsa2048 = dsa.generate_private_key(2048)
    write_key("dsa2048.pem", dsa2048)
    write("dsa2048.sha256.sig", dsa2048.sign(b"x", hashes.SHA256()))
    for curve in CURVES:
        key = ec.generate_private_key(curve())
        write_key("ec_%s.pem" % curve.__name__, key)
        write("ec_%s.sha256.sig" % curve.__name__, key.sign(b"x", ec.ECDSA(hashes.SHA256())))
        write("ec_%s.sha1.sig" % curve.__name__, key.sign(b"x", ec.ECDSA(hashes.SHA1())))
    key = ed25519.Ed25519PrivateKey.generate()
    write_key("ed25519.pem", key)
    write_key("ed25519_ssh", key, FORMATS.OpenSSH)


def certificate(key):
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "test")])
    start = datetime.datetime(2020, 1, 1)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, start, start.replace(year=2040))
    signed = builder.sign(key, hashes.SHA256())
    write("cert.pem", signed.public_bytes(PEM))
    return signed


def encrypted_keys():
    openssl("pkcs8", "-topk8", "-v2", "aes-256-cbc", "-out", "rsa_pkcs8_aes.pem")
    openssl("pkcs8", "-topk8", "-v1", "PBE-MD5-DES", "-out", "rsa_pbes1.pem", *LEGACY)
    openssl("pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES", "-out", "rsa_pbe3des.pem")
    openssl("rsa", "-traditional", "-aes256", "-out", "rsa_trad.pem")


def containers(key, signed):
    modern = serialization.BestAvailableEncryption(PASSWORD)
    write("modern.p12", pkcs12.serialize_key_and_certificates(b"n", key, signed, None, modern))
    openssl("pkcs12", "-export", "-legacy", "-in", "cert.pem", "-out", "legacy.p12", key_option="-inkey")


LEGACY = ["-provider", "legacy", "-provider", "default"]


def openssl(command, *options, key_option="-in"):
    secret = "pass:%s" % PASSWORD.decode()
    subprocess.run(["openssl", command, key_option, "rsa2048.pem", "-passout", secret, *options], check=True)


def primes():
    """The groups of RFC 3526 as OpenSSL knows them, and a prime that is nobody's group."""
    for name, group in (("modp1536.txt", "modp_1536"), ("modp2048.txt", "modp_2048")):
        write(name, group_prime(group))
    made = subprocess.run(["openssl", "prime", "-generate", "-bits", "1024", "-safe"], check=True, capture_output=True)
    write("p1024.txt", made.stdout.strip())


def group_prime(group):
    make = ["openssl", "genpkey", "-algorithm", "DH", "-pkeyopt", "group:%s" % group]
    key = serialization.load_pem_private_key(subprocess.run(make, check=True, capture_output=True).stdout, None)
    return str(key.parameters().parameter_numbers().p).encode()


os.chdir(sys.argv[1])
main_key = rsa_keys()
other_keys()
encrypted_keys()
containers(main_key, certificate(main_key))
primes()
