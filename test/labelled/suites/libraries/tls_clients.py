"""Outgoing TLS connections of the telemetry agent."""
import http.client
import logging
import os
import socket
import ssl
from contextlib import closing

log = logging.getLogger(__name__)

STRICT_CIPHERS = "ECDHE+AESGCM:DHE+AESGCM:!aNULL:!DSS:!MD5:!3DES:!RC4"  #! ok
APPLIANCE_CIPHERS = "AES256-SHA:RC4-SHA:DES-CBC3-SHA"
SUPPORTED = {"TLSv1.2": ssl.TLSVersion.TLSv1_2, "TLSv1.3": ssl.TLSVersion.TLSv1_3}  #! ok
OLD_NAMES = {"SSLv3", "TLSv1", "TLSv1.1"}  #! ok


def default_context(cafile: str | None = None) -> ssl.SSLContext:
    ctx = ssl.create_default_context(cafile=cafile)  #! ok
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
    return ctx


def strict_context() -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  #! ok
    ctx.minimum_version = ssl.TLSVersion.TLSv1_3  #! ok
    ctx.load_default_certs()
    ctx.set_ciphers(STRICT_CIPHERS)  #! ok
    ctx.set_ecdh_curve("secp384r1")  #! ok
    return ctx


def no_tls13_context() -> ssl.SSLContext:
    ctx = default_context()
    ctx.options |= ssl.OP_NO_TLSv1 | ssl.OP_NO_TLSv1_1 | ssl.OP_NO_TLSv1_3  #! ok
    ctx.maximum_version = ssl.TLSVersion.TLSv1_2  #! ok
    return ctx


def meter_context() -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    ctx.verify_mode = ssl.CERT_REQUIRED
    return ctx


def meter_context_11() -> ssl.SSLContext:
    return ssl.SSLContext(protocol=ssl.PROTOCOL_TLSv1_1)  #! bad TLS


def printer_context() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE
    ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
    return ctx


def any_version_context() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED  #! bad TLS
    ctx.maximum_version = ssl.TLSVersion.MAXIMUM_SUPPORTED  #! ok
    return ctx


def capped_context() -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.minimum_version = ssl.TLSVersion.SSLv3  #! bad TLS
    ctx.maximum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
    return ctx


def relaxed_context() -> ssl.SSLContext:
    ctx = ssl.create_default_context()
    ctx.options &= ~ssl.OP_NO_TLSv1  #! maybe
    ctx.set_ciphers("DEFAULT:@SECLEVEL=0")  #! bad TLS
    return ctx


def appliance_context() -> ssl.SSLContext:
    ctx = default_context()
    ctx.set_ciphers(APPLIANCE_CIPHERS)  #! bad TLS
    return ctx


def mobile_context() -> ssl.SSLContext:
    ctx = default_context()
    ctx.set_ciphers("ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256")  #! bad TLS
    ctx.set_ecdh_curve("X25519")  #! bad TLS
    return ctx


def static_rsa_context() -> ssl.SSLContext:
    ctx = default_context()
    ctx.set_ciphers("AES256-GCM-SHA384")  #! bad TLS
    return ctx


def from_settings(settings: dict[str, str]) -> ssl.SSLContext:
    ctx = default_context(settings.get("ca"))
    ctx.minimum_version = SUPPORTED[settings.get("min_tls", "TLSv1.2")]  #! ok
    if ctx.minimum_version < ssl.TLSVersion.TLSv1_2:  #! ok
        raise ValueError("TLSv1 and TLSv1.1 are refused")  #! ok
    return ctx


def negotiated(sock: ssl.SSLSocket) -> str:
    name, version, bits = sock.cipher() or ("", "", 0)
    if version in OLD_NAMES or "RC4" in name or "CHACHA20" in name:  #! ok
        log.error("peer negotiated %s with %s (%d bits)", version, name, bits)  #! ok
    return name


def fetch(host: str, path: str) -> bytes:
    conn = http.client.HTTPSConnection(host, 443, context=strict_context())  #! ok
    with closing(conn):
        conn.request("GET", path, headers={"X-Nonce": ssl.RAND_bytes(16).hex()})  #! ok
        return conn.getresponse().read()


def old_fetch(host: str) -> bytes:
    raw = socket.create_connection((host, 443))
    with ssl.wrap_socket(raw, ssl_version=ssl.PROTOCOL_TLSv1) as sock:  #! bad TLS
        sock.sendall(b"GET / HTTP/1.0\r\n\r\n")
        return sock.recv(4096)


def pin_certificate(host: str) -> str:
    return ssl.get_server_certificate((host, 443), ssl_version=ssl.PROTOCOL_TLSv1_1)  #! bad TLS


def pin_certificate_now(host: str) -> str:
    return ssl.get_server_certificate((host, 443))  #! ok


def seed_pool() -> None:
    ssl.RAND_add(os.urandom(32), 0.0)  #! ok
