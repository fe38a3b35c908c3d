"""TLS gateway built on pyOpenSSL; also renews the lab certificates."""
import logging
import socket
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from OpenSSL import SSL, crypto

log = logging.getLogger("gateway")

GOOD = b"ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256"  #! ok
FLOOR = {"1.2": SSL.TLS1_2_VERSION, "1.3": SSL.TLS1_3_VERSION}  #! ok


def context() -> SSL.Context:
    ctx = SSL.Context(SSL.TLS_METHOD)  #! ok
    ctx.set_min_proto_version(SSL.TLS1_2_VERSION)  #! ok
    ctx.set_cipher_list(GOOD)  #! ok
    ctx.set_tmp_ecdh(ec.SECP256R1())  #! ok
    return ctx


def context_tls13() -> SSL.Context:
    ctx = SSL.Context(SSL.TLS_CLIENT_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_3_VERSION)  #! ok
    ctx.set_tls13_ciphersuites(b"TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256")  #! ok
    return ctx


def context_handheld() -> SSL.Context:
    ctx = SSL.Context(SSL.TLSv1_METHOD)  #! bad TLS
    ctx.set_cipher_list(b"RC4-MD5:DES-CBC3-SHA:AES128-SHA")  #! bad TLS
    return ctx


def context_handheld_11() -> SSL.Context:
    return SSL.Context(SSL.TLSv1_1_METHOD)  #! bad TLS


def context_handheld_12() -> SSL.Context:
    return SSL.Context(SSL.TLSv1_2_METHOD)  #! ok


def context_range() -> SSL.Context:
    ctx = SSL.Context(SSL.TLS_SERVER_METHOD)
    ctx.set_min_proto_version(SSL.TLS1_VERSION)  #! bad TLS
    ctx.set_max_proto_version(SSL.TLS1_2_VERSION)  #! ok
    ctx.set_cipher_list(b"ALL:@SECLEVEL=0")  #! bad TLS
    return ctx


def context_options() -> SSL.Context:
    ctx = SSL.Context(SSL.TLS_METHOD)
    ctx.set_options(SSL.OP_NO_SSLv3 | SSL.OP_NO_TLSv1 | SSL.OP_NO_TLSv1_1)  #! ok
    ctx.set_tls13_ciphersuites(b"TLS_CHACHA20_POLY1305_SHA256")  #! bad TLS
    return ctx


def context_curve(name: str) -> SSL.Context:
    ctx = context()
    ctx.set_tmp_ecdh(crypto.get_elliptic_curve(name))  #! ok
    return ctx


def context_koblitz() -> SSL.Context:
    return context_curve("secp256k1")  #! bad EC


def context_p384() -> SSL.Context:
    return context_curve("secp384r1")  #! ok


def new_key() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 2048)  #! ok
    return key


def new_lab_key() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 1024)  #! bad RSA
    return key


def new_dsa_key() -> crypto.PKey:
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_DSA, 2048)  #! bad DSA
    return key


def self_signed(common: str, key: crypto.PKey, digest: str = "sha256") -> crypto.X509:
    cert = crypto.X509()
    cert.get_subject().CN = common
    cert.set_serial_number(1)
    cert.gmtime_adj_notBefore(0)
    cert.gmtime_adj_notAfter(30 * 86400)
    cert.set_issuer(cert.get_subject())
    cert.set_pubkey(key)
    cert.sign(key, digest)  #! ok
    return cert


def lab_certificates() -> list[crypto.X509]:
    key = new_key()
    return [
        self_signed("new.lab", key),  #! ok
        self_signed("old.lab", key, "sha1"),  #! bad SIGN
        self_signed("older.lab", key, digest="md5"),  #! bad SIGN
        self_signed("big.lab", key, "sha384"),  #! ok
    ]


def resign(cert: crypto.X509, key: crypto.PKey) -> None:
    cert.sign(key, "sha1")  #! bad SIGN


def export_key(path: Path, key: crypto.PKey, passphrase: bytes) -> None:
    path.write_bytes(crypto.dump_privatekey(crypto.FILETYPE_PEM, key, "aes256", passphrase))  #! ok


def export_key_old(path: Path, key: crypto.PKey, passphrase: bytes) -> None:
    path.write_bytes(crypto.dump_privatekey(crypto.FILETYPE_PEM, key, "des-ede3-cbc", passphrase))  #! bad CIPHER


def thumbprints(cert: crypto.X509) -> dict[str, bytes]:
    return {
        "sha256": cert.digest("sha256"),  #! ok
        "sha1": cert.digest("sha1"),  #! bad HASH
        "md5": cert.digest("md5"),  #! bad HASH
        "algorithm": cert.get_signature_algorithm(),  #! ok
    }


def connect(host: str) -> SSL.Connection:
    conn = SSL.Connection(context_tls13(), socket.create_connection((host, 443)))  #! ok
    conn.set_connect_state()
    conn.do_handshake()
    if conn.get_protocol_version_name() in ("TLSv1", "TLSv1.1"):  #! ok
        log.error("%s negotiated %s", host, conn.get_cipher_name())  #! ok
    return conn
