"""The gateway process: sockets on one side, the message bus on the other."""
import base64
import hashlib
import os
import random
import socket
import ssl
import sys
from contextlib import closing

import settings
import util
from authproto import HttpDigest, Radius
from ciphers import *  # noqa: F403
from macs import StreamMac, check, frame_mac, journal_mac
from pk import DiffieHellman
from util import digest, md5

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def link_context() -> ssl.SSLContext:
    ctx = ssl.create_default_context()  #! ok
    ctx.set_ciphers(settings.LINK_CIPHERS)  #! ok
    return ctx


def modem_context() -> ssl.SSLContext:
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  #! ok
    ctx.set_ciphers(settings.MODEM_CIPHERS)  #! bad TLS
    return ctx


def antique_context() -> ssl.SSLContext:
    return ssl.SSLContext(getattr(ssl, "PROTOCOL_TLSv1"))  #! bad TLS


def accept_header(key: str) -> str:
    return base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()  #! ok


class Bus:
    """Redis, spoken by hand."""

    SCRIPT = "return redis.call('RPUSH', KEYS[1], ARGV[1])"

    def __init__(self, sock: socket.socket):
        self.sock = sock
        self.script_sha = hashlib.sha1(self.SCRIPT.encode()).hexdigest()  #! ok

    def send(self, *words: str) -> None:
        wire = f"*{len(words)}\r\n" + "".join(f"${len(w.encode())}\r\n{w}\r\n" for w in words)
        self.sock.sendall(wire.encode())

    def push(self, queue: str, item: str) -> None:
        self.send("EVALSHA", self.script_sha, "1", queue, item)  #! ok


class Link:
    def __init__(self, device: dict[str, str]):
        self.device = device
        self.dh = DiffieHellman()
        self.seen: set[str] = set()
        self.trace_id = "%016x" % random.getrandbits(64)  #! ok

    def is_duplicate(self, frame: bytes) -> bool:
        key = digest(frame, "sha256")  #! ok
        if key in self.seen:
            return True
        self.seen.add(key)
        return False

    def frame_name(self, frame: bytes) -> str:
        return digest(frame)  #! maybe

    def topic(self, frame: bytes) -> str:
        return f"{self.device['id']}/{util.digest(frame, algo='sha1')}"  #! bad HASH

    def blob_name(self, frame: bytes) -> str:
        return md5(frame)  #! ok

    def downstream_tag(self, frame: bytes) -> str:
        return digest(frame, settings.DOWNSTREAM[0]["auth"]["algorithm"])  #! bad HASH

    def scada_tag(self, frame: bytes) -> str:
        return digest(frame, settings.DOWNSTREAM[1]["auth"]["algorithm"])  #! ok

    def decode(self, frame: bytes) -> bytes:
        key = bytes.fromhex(self.device["key"])
        match self.device.get("cipher"):
            case "rc4":
                return RC4(key).crypt(frame)  # noqa: F405
            case "xor":
                return hide(frame, key)  # noqa: F405
            case _:
                return frame

    def token(self) -> str:
        return random.Random(os.getpid()).randbytes(16).hex()  #! bad RANDOM

    def backoff(self, attempt: int) -> float:
        return random.expovariate(1.0 / (attempt + 1))  #! ok


def handle(link: Link, bus: Bus, frame: bytes, tag: bytes, key: bytes) -> None:
    if not check(key, frame, tag) or link.is_duplicate(frame):
        return
    mac = StreamMac(key)
    mac.update(frame)
    old = StreamMac(key, hashlib.md5)  #! bad MAC
    old.update(frame)
    bus.push("frames", link.decode(frame).hex() + mac.digest().hex() + old.digest().hex())
    bus.push("journal", util.journal_digest(link.topic(frame)) + journal_mac(key, frame).hex())
    bus.push("tags", frame_mac(frame).hex() + util.crc32(frame))


def radius_login(user: str, password: str) -> bytes:
    radius = Radius(os.environ["GW_RADIUS_SECRET"].encode())
    authenticator = radius.new_authenticator()
    return user.encode() + radius.hide(password.encode(), authenticator)


def camera_login(header: dict[str, str], user: str, password: str) -> str:
    return HttpDigest(header).response(user, password, "GET", "/video")


def fingerprint(sock: ssl.SSLSocket) -> str:
    der = sock.getpeercert(binary_form=True)
    return ":".join(f"{b:02X}" for b in hashlib.sha1(der).digest())  #! bad HASH


def pinned(sock: ssl.SSLSocket, pin: str) -> bool:
    return hashlib.sha256(sock.getpeercert(True)).hexdigest() == pin  #! ok


def main(host: str, port: int) -> int:
    with closing(socket.create_connection((host, port))) as raw:
        with link_context().wrap_socket(raw, server_hostname=host) as sock:
            print(fingerprint(sock), pinned(sock, ""))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
