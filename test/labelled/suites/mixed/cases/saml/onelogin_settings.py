"""Settings of python3-saml."""
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.constants import OneLogin_Saml2_Constants as C

SECURITY = {
    "authnRequestsSigned": True,
    "signatureAlgorithm": "http://www.w3.org/2000/09/xmldsig#rsa-sha1",  #! bad ASYM
    "digestAlgorithm": "http://www.w3.org/2000/09/xmldsig#sha1",  #! bad ASYM
}

SECURITY_NEW = {
    "authnRequestsSigned": True,
    "signatureAlgorithm": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    "digestAlgorithm": "http://www.w3.org/2001/04/xmlenc#sha256",
    "wantAssertionsSigned": True,
}

SECURITY_CONST = {
    "signatureAlgorithm": C.RSA_SHA1,  #! bad ASYM
    "digestAlgorithm": C.SHA256,
}


def auth(request, settings):
    return OneLogin_Saml2_Auth(request, old_settings={**settings, "security": SECURITY})  #! maybe


def auth_new(request, settings):
    return OneLogin_Saml2_Auth(request, old_settings={**settings, "security": SECURITY_NEW})


NAMESPACES = {
    "ds": "http://www.w3.org/2000/09/xmldsig#",
    "xenc": "http://www.w3.org/2001/04/xmlenc#",
}
