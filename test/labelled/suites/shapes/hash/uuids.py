import uuid
from uuid import NAMESPACE_DNS, uuid3, uuid5  #! maybe


def host_id(host):
    return uuid3(NAMESPACE_DNS, host)  #! bad HASH


def url_id(url):
    return uuid.uuid5(uuid.NAMESPACE_URL, url)  #! bad HASH


def row_id():
    return uuid.uuid4()  #! ok


def parse(s):
    return uuid.UUID(s)


def many(hosts):
    return {h: uuid5(NAMESPACE_DNS, h) for h in hosts}  #! bad HASH
