import socket

from . import client_context, legacy_context
from .const import DEVICE_TLS


def poll(host):
    with legacy_context() as ctx:  #! maybe
        with ctx.wrap_socket(socket.create_connection((host, 443)), server_hostname=host) as s:
            return s.recv(16)


def modern(host):
    ctx = client_context()
    return ctx.wrap_socket(socket.create_connection((host, 443)), server_hostname=host)


def old(host):
    ctx = client_context(minimum=DEVICE_TLS)  #! bad TLS
    return ctx.wrap_socket(socket.create_connection((host, 443)), server_hostname=host)
