from .base import TokenIssuer


class PemIssuer(TokenIssuer):
    def __init__(self, pem: bytes) -> None:
        self._pem = pem

    @property
    def key(self):
        return self._pem


class KoblitzIssuer(PemIssuer):
    algorithm = "ES256K"  #! maybe


class CurveIssuer(PemIssuer):
    algorithm = "ES384"


def koblitz(pem, claims):
    return KoblitzIssuer(pem).issue(claims)  #! maybe


def curve(pem, claims):
    return CurveIssuer(pem).issue(claims)
