import signxml
from signxml import DigestAlgorithm, SignatureMethod, XMLSigner, XMLVerifier

METHOD = SignatureMethod.RSA_SHA1  #! maybe


def a():
    return XMLSigner(signature_algorithm="rsa-sha1")  #! bad ASYM


def b():
    return XMLSigner(signature_algorithm="rsa-sha256", digest_algorithm="sha256")


def c():
    return XMLSigner(signature_algorithm=METHOD)  #! bad ASYM


def d():
    return XMLSigner(digest_algorithm=DigestAlgorithm.SHA1)  #! bad ASYM


def e():
    return XMLSigner(signature_algorithm=SignatureMethod.ECDSA_SHA384)


def f(xml, cert):
    return XMLVerifier().verify(xml, x509_cert=cert)


def g():
    return XMLSigner(  #! maybe
        method=signxml.methods.enveloped,
        signature_algorithm=SignatureMethod.RSA_SHA256,
        digest_algorithm=DigestAlgorithm.SHA1,  #! bad ASYM
    )


class Signer(XMLSigner):
    def __init__(self):
        super().__init__(signature_algorithm=SignatureMethod.DSA_SHA256)  #! bad ASYM


class GoodSigner(XMLSigner):
    def __init__(self):
        super().__init__(signature_algorithm=SignatureMethod.RSA_SHA512)
