import socket
import ssl


def wrap(sock: socket.socket):
    return ssl.wrap_socket(sock, ssl_version=ssl.PROTOCOL_SSLv3)  #! bad TLS


def wrap_ciphers(sock: socket.socket):
    return ssl.wrap_socket(sock, ciphers="RC4-MD5")  #! bad TLS


def peer(addr):
    return ssl.get_server_certificate(addr, ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS


def peer_ok(addr):
    return ssl.get_server_certificate(addr, ssl_version=ssl.PROTOCOL_TLS_CLIENT)


def unverified():
    return ssl._create_unverified_context(ssl.PROTOCOL_TLSv1_1)  #! bad TLS


def loose():
    return ssl._create_unverified_context()  #! maybe


def connect(host):
    ctx = ssl.create_default_context()
    raw = socket.create_connection((host, 443))
    return ctx.wrap_socket(raw, server_hostname=host)


def rand():
    return ssl.RAND_bytes(16)


def describe():
    return {"TLSv1": "obsolete", "TLSv1.2": "ok", ssl.OPENSSL_VERSION: "library"}
