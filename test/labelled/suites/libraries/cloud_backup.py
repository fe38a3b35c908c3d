"""Backup uploader for AWS: S3 objects, KMS keys and presigned links."""
import base64
import datetime as dt
import hashlib
import hmac
import json
import logging
import os
from pathlib import Path

import boto3
from boto3.s3.transfer import TransferConfig
from botocore import UNSIGNED
from botocore.config import Config

log = logging.getLogger("backup")

FIPS = Config(use_fips_endpoint=True, signature_version="s3v4")  #! ok
PUBLIC = Config(signature_version=UNSIGNED)  #! ok
OLD_GATEWAY = Config(signature_version="s3")  #! ok
PARTS = TransferConfig(multipart_chunksize=64 << 20)
CHECKSUMS = ("CRC32C", "SHA256", "SHA1", "MD5")  #! ok


def s3(config: Config = FIPS):
    return boto3.client("s3", region_name="us-gov-west-1", config=config)


def put(bucket: str, path: Path) -> str:
    body = path.read_bytes()
    digest = hashlib.sha256(body).digest()  #! ok
    reply = s3().put_object(
        Bucket=bucket,
        Key=path.name,
        Body=body,
        ChecksumAlgorithm="SHA256",  #! ok
        ChecksumSHA256=base64.b64encode(digest).decode(),  #! ok
        ServerSideEncryption="aws:kms",  #! ok
    )
    return reply["ETag"].strip('"')  #! ok


def put_crc(bucket: str, key: str, body: bytes) -> None:
    s3().put_object(Bucket=bucket, Key=key, Body=body, ChecksumAlgorithm="CRC32C")  #! ok


def put_sha1(bucket: str, key: str, body: bytes) -> None:
    s3().put_object(Bucket=bucket, Key=key, Body=body, ChecksumAlgorithm="SHA1")  #! bad HASH


def put_md5(bucket: str, key: str, body: bytes) -> None:
    content_md5 = base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH
    s3().put_object(Bucket=bucket, Key=key, Body=body, ContentMD5=content_md5)  #! ok


def upload(bucket: str, path: Path, algorithm: str = "SHA256") -> None:
    extra = {"ChecksumAlgorithm": algorithm}  #! ok
    s3().upload_file(str(path), bucket, path.name, ExtraArgs=extra, Config=PARTS)  #! ok


def upload_all(bucket: str, root: Path) -> None:
    for path in sorted(root.iterdir()):
        if path.suffix == ".tar":
            upload(bucket, path)  #! ok
        else:
            upload(bucket, path, algorithm="SHA1")  #! bad HASH


def put_customer_key(bucket: str, key: str, body: bytes, secret: bytes) -> None:
    s3().put_object(
        Bucket=bucket,
        Key=key,
        Body=body,
        SSECustomerAlgorithm="AES256",  #! ok
        SSECustomerKey=secret,
        SSECustomerKeyMD5=base64.b64encode(hashlib.md5(secret).digest()).decode(),  #! bad HASH
    )


def local_etag(path: Path, part: int = 8 << 20) -> str:
    digests = []
    with path.open("rb") as fh:
        for block in iter(lambda: fh.read(part), b""):
            digests.append(hashlib.md5(block, usedforsecurity=False).digest())  #! ok
    whole = hashlib.md5(b"".join(digests), usedforsecurity=False)  #! ok
    return f"{whole.hexdigest()}-{len(digests)}"


def unchanged(bucket: str, path: Path) -> bool:
    head = s3().head_object(Bucket=bucket, Key=path.name, ChecksumMode="ENABLED")
    etag = head["ETag"].strip('"')
    if "-" not in etag:
        return hashlib.md5(path.read_bytes()).hexdigest() == etag  #! bad HASH
    return local_etag(path) == etag  #! ok


def link(bucket: str, key: str) -> str:
    return s3().generate_presigned_url("get_object", {"Bucket": bucket, "Key": key}, 900)  #! ok


def signing_key(secret: str, day: str, region: str) -> bytes:
    key = hmac.new(("AWS4" + secret).encode(), day.encode(), hashlib.sha256).digest()  #! ok
    for part in (region, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()  #! ok
    return key


def signature_v2(secret: bytes, text: str) -> str:
    mac = hmac.new(secret, text.encode(), hashlib.sha1)  #! ok
    return base64.b64encode(mac.digest()).decode()


def cloudfront_policy(resource: str) -> str:
    until = dt.datetime.now(dt.timezone.utc) + dt.timedelta(hours=1)
    return json.dumps({"Resource": resource, "Until": int(until.timestamp())})


class Kms:
    def __init__(self) -> None:
        self.client = boto3.client("kms", config=Config(use_fips_endpoint=True))  #! ok

    def data_key(self, key_id: str) -> dict:
        return self.client.generate_data_key(KeyId=key_id, KeySpec="AES_256")  #! ok

    def new_signing_key(self) -> str:
        key = self.client.create_key(KeySpec="ECC_NIST_P384", KeyUsage="SIGN_VERIFY")  #! ok
        return key["KeyMetadata"]["KeyId"]

    def new_wallet_key(self) -> str:
        key = self.client.create_key(KeySpec="ECC_SECG_P256K1", KeyUsage="SIGN_VERIFY")  #! bad EC
        return key["KeyMetadata"]["KeyId"]

    def sign(self, key_id: str, digest: bytes) -> bytes:
        reply = self.client.sign(
            KeyId=key_id,
            Message=digest,
            MessageType="DIGEST",
            SigningAlgorithm="RSASSA_PSS_SHA_256",  #! ok
        )
        return reply["Signature"]

    def decrypt(self, blob: bytes) -> bytes:
        return self.client.decrypt(CiphertextBlob=blob, EncryptionAlgorithm="RSAES_OAEP_SHA_1")["Plaintext"]  #! ok


def restore_plan(tags: dict[str, str]) -> str:
    wanted = tags.get("md5") or tags.get("sha256")  #! ok
    log.info("restore with digest %s (md5 tags are ignored on write)", wanted)  #! ok
    return os.path.join("/restore", wanted or "latest")
