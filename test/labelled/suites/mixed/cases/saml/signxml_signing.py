from lxml import etree
from signxml import XMLSigner, XMLVerifier
from signxml.algorithms import DigestAlgorithm, SignatureMethod

LEGACY = SignatureMethod.RSA_SHA1  #! maybe


class Sha1Signer(XMLSigner):
    def check_deprecated_methods(self):
        """The partner's appliance knows nothing newer."""


def old(root, key, cert):
    signer = Sha1Signer(signature_algorithm="rsa-sha1", digest_algorithm="sha256")  #! bad ASYM
    return signer.sign(root, key=key, cert=cert)


def old_enum(root, key, cert):
    signer = Sha1Signer(signature_algorithm=LEGACY)  #! bad ASYM
    return signer.sign(root, key=key, cert=cert)


def old_digest(root, key, cert):
    signer = Sha1Signer(digest_algorithm=DigestAlgorithm.SHA1)  #! bad ASYM
    return signer.sign(root, key=key, cert=cert)


def dsa(root, key):
    return XMLSigner(signature_algorithm=SignatureMethod.DSA_SHA256).sign(root, key=key)  #! bad ASYM


def good(root, key, cert):
    return XMLSigner().sign(root, key=key, cert=cert)


def good_explicit(root, key, cert):
    signer = XMLSigner(
        signature_algorithm=SignatureMethod.ECDSA_SHA384,
        digest_algorithm=DigestAlgorithm.SHA384,
    )
    return signer.sign(root, key=key, cert=cert)


def verify(xml: bytes, cert):
    return XMLVerifier().verify(etree.fromstring(xml), x509_cert=cert).signed_xml
