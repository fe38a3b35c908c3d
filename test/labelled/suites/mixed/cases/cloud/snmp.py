from pysnmp.hlapi.v3arch.asyncio import (
    CommunityData,
    UsmUserData,
    usm3DESEDEPrivProtocol,  #! maybe
    usmAesCfb256Protocol,
    usmDESPrivProtocol,  #! maybe
    usmHMAC192SHA256AuthProtocol,
    usmHMACMD5AuthProtocol,  #! maybe
    usmHMACSHAAuthProtocol,
)


def md5_auth(user, auth):
    return UsmUserData(user, authKey=auth, authProtocol=usmHMACMD5AuthProtocol)  #! bad MAC


def defaults(user, auth, priv):
    return UsmUserData(user, auth, priv)  #! bad MAC


def des(user, auth, priv):
    return UsmUserData(
        user,
        authKey=auth,
        privKey=priv,
        authProtocol=usmHMACSHAAuthProtocol,
        privProtocol=usmDESPrivProtocol,  #! bad CIPHER
    )


def tdes(user, auth, priv):
    return UsmUserData(user, auth, priv, usmHMAC192SHA256AuthProtocol, usm3DESEDEPrivProtocol)  #! bad CIPHER


def good(user, auth, priv):
    return UsmUserData(user, auth, priv, usmHMAC192SHA256AuthProtocol, usmAesCfb256Protocol)


def sha_only(user, auth):
    return UsmUserData(user, authKey=auth, authProtocol=usmHMACSHAAuthProtocol)


def community():
    return CommunityData("public", mpModel=1)
