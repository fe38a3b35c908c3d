import base64
import hashlib

import boto3

s3 = boto3.client("s3")


def put_md5(bucket, key, body):
    md5 = base64.b64encode(hashlib.md5(body).digest()).decode()  #! bad HASH
    s3.put_object(Bucket=bucket, Key=key, Body=body, ContentMD5=md5)  #! maybe


def put_md5_nonsec(bucket, key, body):
    md5 = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode()
    s3.put_object(Bucket=bucket, Key=key, Body=body, ContentMD5=md5)  #! maybe


def put_sha1(bucket, key, body):
    s3.put_object(Bucket=bucket, Key=key, Body=body, ChecksumAlgorithm="SHA1")  #! bad HASH


def put_sha256(bucket, key, body):
    s3.put_object(Bucket=bucket, Key=key, Body=body, ChecksumAlgorithm="SHA256")


def put_crc(bucket, key, body):
    s3.put_object(Bucket=bucket, Key=key, Body=body, ChecksumAlgorithm="CRC32C", ServerSideEncryption="aws:kms")


def part(bucket, key, upload, n, body):
    return s3.upload_part(Bucket=bucket, Key=key, UploadId=upload, PartNumber=n, Body=body)


def etag_of(parts):
    md5s = [hashlib.md5(p).digest() for p in parts]  #! bad HASH
    return hashlib.md5(b"".join(md5s)).hexdigest() + f"-{len(parts)}"  #! bad HASH


def same(obj, etag):
    return obj["ETag"].strip('"') == etag
