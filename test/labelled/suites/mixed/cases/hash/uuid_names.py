import uuid
from uuid import NAMESPACE_DNS, uuid3, uuid5  #! maybe


def name_id(host):
    return uuid3(NAMESPACE_DNS, host)  #! bad HASH


def name_id5(host):
    return uuid5(NAMESPACE_DNS, host)  #! bad HASH


def url_id(url):
    return uuid.uuid5(uuid.NAMESPACE_URL, url).hex  #! bad HASH


def job_id():
    return uuid.uuid4().hex


def parse(text):
    return uuid.UUID(text)


def derived(host):
    return uuid.UUID(bytes=hashlib_free(host)[:16])


def hashlib_free(host):
    return host.encode().ljust(16, b"\0")
