from ssobridge.algorithms import HEX_LENGTHS
from ssobridge.oidc import Pkce
from ssobridge.saml import describe, request_id


def test_challenge_has_no_padding():
    assert "=" not in Pkce().challenge


def test_request_id():
    assert request_id().startswith("_")


def test_describe():
    assert "refused" in describe("http://www.w3.org/2000/09/xmldsig#rsa-sha1")


def test_lengths():
    assert HEX_LENGTHS["sha1"] == 40
