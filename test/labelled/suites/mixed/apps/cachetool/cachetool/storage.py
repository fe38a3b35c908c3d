from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import boto3
from botocore.config import Config as BotoConfig
from botocore.exceptions import ClientError

from .checksums import content_md5, of_file
from .config import Checksum, Config, S3Config


class Backend(ABC):
    schemes: ClassVar[dict[str, type["Backend"]]] = {}

    def __init_subclass__(cls, scheme: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Backend.schemes[scheme] = cls

    @abstractmethod
    def get(self, key: str, target: Path) -> bool: ...

    @abstractmethod
    def put(self, key: str, source: Path) -> None: ...

    @abstractmethod
    def keys(self) -> Iterator[str]: ...


class FileBackend(Backend, scheme="file"):
    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / key[2:]

    def get(self, key: str, target: Path) -> bool:
        path = self._path(key)
        if not path.exists():
            return False
        shutil.copyfile(path, target)
        return True

    def put(self, key: str, source: Path) -> None:
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        fd, tmp = tempfile.mkstemp(dir=path.parent)
        os.close(fd)
        try:
            shutil.copyfile(source, tmp)
            os.replace(tmp, path)
        except OSError:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(tmp)
            raise

    def keys(self) -> Iterator[str]:
        for path in self.root.glob("??/*"):
            yield path.parent.name + path.name

    def verify(self, key: str) -> bool:
        return of_file(self._path(key)) == key

    def verify_v0(self, key: str) -> bool:
        """Entries of the first release were filed under their MD5."""
        return of_file(self._path(key), Checksum.MD5) == key  #! bad HASH


class S3Backend(Backend, scheme="s3"):
    def __init__(self, config: S3Config) -> None:
        self.config = config
        self._client = boto3.client(
            "s3",
            region_name=config.region,
            endpoint_url=config.endpoint,
            config=BotoConfig(signature_version="s3v4", retries={"max_attempts": 5}),
        )

    def _key(self, key: str) -> str:
        return f"{self.config.prefix}/{key[:2]}/{key}"

    def get(self, key: str, target: Path) -> bool:
        try:
            self._client.download_file(self.config.bucket, self._key(key), str(target))
        except ClientError as exc:
            if exc.response["Error"]["Code"] in {"404", "NoSuchKey"}:
                return False
            raise
        return True

    def put(self, key: str, source: Path) -> None:
        with source.open("rb") as fh:
            self._client.put_object(
                Bucket=self.config.bucket,
                Key=self._key(key),
                Body=fh,
                ChecksumAlgorithm=self.config.checksum_algorithm,
                ServerSideEncryption="aws:kms",
            )

    def keys(self) -> Iterator[str]:
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.config.bucket, Prefix=self.config.prefix):
            for item in page.get("Contents", ()):
                yield item["Key"].rsplit("/", 1)[-1]


class CompatS3Backend(S3Backend, scheme="s3compat"):
    """For stores that know nothing of the new checksums."""

    def put(self, key: str, source: Path) -> None:
        body = source.read_bytes()
        self._client.put_object(
            Bucket=self.config.bucket,
            Key=self._key(key),
            Body=body,
            ContentMD5=content_md5(body),  #! maybe
        )

    def copy(self, key: str, target_key: str) -> None:
        self._client.copy_object(
            Bucket=self.config.bucket,
            CopySource={"Bucket": self.config.bucket, "Key": self._key(key)},
            Key=self._key(target_key),
            ChecksumAlgorithm="SHA1",  #! bad HASH
        )


def open_backend(config: Config) -> Backend:
    if config.s3 is not None:
        return S3Backend(config.s3)
    return FileBackend(config.root)
