from __future__ import annotations

import base64
import hashlib
import logging
import random
import time
from functools import partial, wraps
from pathlib import Path
from typing import Callable, Protocol

import boto3
import paramiko
from botocore.config import Config

from .constants import PART_SIZE, WEAK_SIDECARS

log = logging.getLogger(__name__)
UPLOADERS: dict[str, type] = {}


class Uploader(Protocol):
    def upload(self, path: Path) -> str: ...


def uploader(name: str) -> Callable[[type], type]:
    def decorate(cls: type) -> type:
        UPLOADERS[name] = cls
        return cls

    return decorate


def retried(times: int = 3, jitter: Callable[[], float] = random.random):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except OSError as error:
                    log.info("attempt %d: %s", attempt, error)
                    time.sleep(2 ** attempt * jitter())
            raise TimeoutError(function.__name__)

        return wrapper

    return decorate


@uploader("s3")
class S3Uploader:
    def __init__(self, bucket: str) -> None:
        self.bucket = bucket
        self.client = boto3.client("s3", config=Config(signature_version="s3v4"))

    def parts(self, path: Path):
        with path.open("rb") as stream:
            yield from iter(partial(stream.read, PART_SIZE), b"")

    @retried()
    def upload(self, path: Path) -> str:
        body = path.read_bytes()
        self.client.put_object(Bucket=self.bucket, Key=path.name, Body=body, ChecksumAlgorithm="SHA256")
        return f"s3://{self.bucket}/{path.name}"

    @retried(times=5)
    def upload_md5(self, path: Path) -> str:
        body = path.read_bytes()
        digest = base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH
        self.client.put_object(Bucket=self.bucket, Key=path.name, Body=body, ContentMD5=digest)
        return digest

    def multipart_etag(self, path: Path) -> str:
        sums = [hashlib.md5(part).digest() for part in self.parts(path)]  #! bad HASH
        return f'{hashlib.md5(b"".join(sums)).hexdigest()}-{len(sums)}'  #! bad HASH


@uploader("sftp")
class SftpUploader:
    def __init__(self, host: str) -> None:
        self.host = host

    def upload(self, path: Path) -> str:
        client = paramiko.SSHClient()
        client.load_system_host_keys()
        client.connect(self.host)
        client.open_sftp().put(str(path), path.name)
        return f"sftp://{self.host}/{path.name}"

    def host_print(self, key: paramiko.PKey) -> str:
        return key.get_fingerprint().hex()  #! bad HASH

    def deploy_key(self) -> paramiko.RSAKey:
        return paramiko.RSAKey.generate(bits=3072)

    def old_deploy_key(self) -> paramiko.RSAKey:
        return paramiko.RSAKey.generate(1024)  #! bad ASYM

    def appliance_key(self) -> paramiko.DSSKey:
        return paramiko.DSSKey.generate(1024)  #! bad ASYM


def sidecars(path: Path) -> dict[str, str]:
    body = path.read_bytes()
    return {name: hashlib.new(name, body).hexdigest() for name in WEAK_SIDECARS}  #! bad HASH


def strong_sidecars(path: Path) -> dict[str, str]:
    body = path.read_bytes()
    return {name: hashlib.new(name, body).hexdigest() for name in ("sha256", "sha3_256")}
