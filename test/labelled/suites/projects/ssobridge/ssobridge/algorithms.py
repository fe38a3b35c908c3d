"""Algorithms of the federation, by name and by URI."""
from enum import Enum

XMLDSIG = "http://www.w3.org/2000/09/xmldsig#"
SHA1_URI = XMLDSIG + "sha1"
RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"


class Alg(str, Enum):
    RS256 = "RS256"
    PS384 = "PS384"
    ES256 = "ES256"
    ES256K = "ES256K"  #! maybe
    NONE = "none"  #! maybe


class Enc(str, Enum):
    KEY = "RSA-OAEP-256"
    OLD_KEY = "RSA1_5"  #! maybe
    CONTENT = "A256GCM"
    STREAM = "C20P"  #! maybe


PREFERRED = (Alg.RS256, Alg.PS384, Alg.ES256)
HEX_LENGTHS = {"md5": 32, "sha1": 40, "sha256": 64}
