import base64
import hashlib

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accept(key):
    return base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()  #! maybe


def accept_marked(key):
    d = hashlib.sha1((key + GUID).encode(), usedforsecurity=False)
    return base64.b64encode(d.digest()).decode()
