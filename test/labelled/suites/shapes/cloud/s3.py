import base64
import hashlib

import boto3
from botocore.config import Config

s3 = boto3.client("s3", config=Config(signature_version="s3v4"))


def a(body):
    md5 = base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH
    return s3.put_object(Bucket="b", Key="k", Body=body, ContentMD5=md5)  #! maybe


def b(body):
    return s3.put_object(Bucket="b", Key="k", Body=body, ChecksumAlgorithm="SHA256")


def c(body):
    return s3.put_object(Bucket="b", Key="k", Body=body, ChecksumAlgorithm="SHA1")  #! bad HASH


def d(body):
    return s3.put_object(Bucket="b", Key="k", Body=body, ServerSideEncryption="aws:kms")


def e(body):
    return s3.put_object(Bucket="b", Key="k", Body=body, ChecksumAlgorithm="CRC32C")
