import hashlib

from . import conf
from .conf import ARTIFACT_HASH, settings


def content(data):
    return hashlib.new(conf.CONTENT_HASH, data).hexdigest()  #! bad HASH


def artifact(data):
    return hashlib.new(ARTIFACT_HASH, data).hexdigest()


def index(data):
    return hashlib.new(conf.HASHES["index"], data).hexdigest()  #! bad HASH


def blob(data):
    return hashlib.new(conf.HASHES["blob"], data).hexdigest()


def etag(data):
    return hashlib.new(settings.etag, data).hexdigest()  #! bad HASH


def body(data):
    return hashlib.new(settings.body, data).hexdigest()
