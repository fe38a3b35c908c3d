"""The SAML side; some partners still sign with SHA-1."""
from __future__ import annotations

import base64
import hashlib
import uuid
import zlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from lxml import etree
from signxml import DigestAlgorithm, SignatureMethod, XMLSigner, XMLVerifier

from .algorithms import RSA_SHA256, SHA1_URI


class Artifact:
    """A SAML artifact starts with the SHA-1 of the entity's name."""

    def __init__(self, entity: str, handle: bytes) -> None:
        self.source = hashlib.sha1(entity.encode()).digest()  #! bad HASH
        self.handle = handle

    def encode(self) -> str:
        return base64.b64encode(b"\x00\x04\x00\x00" + self.source + self.handle).decode()

    def __hash__(self) -> int:
        return hash((self.source, self.handle))


def signer() -> XMLSigner:
    return XMLSigner(
        signature_algorithm=SignatureMethod.RSA_SHA256,
        digest_algorithm=DigestAlgorithm.SHA256,
    )


def signer_v1() -> XMLSigner:
    return XMLSigner(  #! maybe
        signature_algorithm=SignatureMethod.RSA_SHA1,  #! bad ASYM
        digest_algorithm=DigestAlgorithm.SHA1,  #! bad ASYM
    )


def verify(data: bytes, cert: str) -> etree._Element:
    return XMLVerifier().verify(data, x509_cert=cert).signed_xml


def redirect_signature(key, query: bytes) -> bytes:
    return key.sign(query, padding.PKCS1v15(), hashes.SHA256())


PARTNER_HASHES = {"acme": hashes.SHA1, "initech": hashes.SHA512}  #! maybe


def partner_signature(key, query: bytes) -> bytes:
    algorithm = PARTNER_HASHES["acme"]()  #! maybe
    return key.sign(query, padding.PKCS1v15(), algorithm)  #! bad ASYM


def deflate(xml: bytes) -> str:
    return base64.b64encode(zlib.compress(xml)[2:-4]).decode()


def request_id() -> str:
    return "_" + uuid.uuid4().hex


def subject_id(namespace: uuid.UUID, email: str) -> str:
    return str(uuid.uuid5(namespace, email))  #! bad HASH


def pairwise(sector: str, subject: str, salt: str) -> str:
    return hashlib.sha256("|".join((sector, subject, salt)).encode()).hexdigest()  #! maybe


def algorithm_uri(sha1: bool) -> str:
    return SHA1_URI if sha1 else RSA_SHA256


def describe(uri: str) -> str:
    match uri:
        case "http://www.w3.org/2000/09/xmldsig#rsa-sha1":
            return "RSA with SHA-1 (refused)"
        case _:
            return uri.rpartition("#")[2]
