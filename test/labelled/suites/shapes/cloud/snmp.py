from pysnmp.hlapi.v3arch.asyncio import (
    UsmUserData,
    usmAesCfb128Protocol,
    usmDESPrivProtocol,  #! maybe
    usmHMAC192SHA256AuthProtocol,
    usmHMACMD5AuthProtocol,  #! maybe
)


def a(u, k):
    return UsmUserData(u, authKey=k, authProtocol=usmHMACMD5AuthProtocol)  #! bad MAC


def b(u, k, p):
    return UsmUserData(u, k, p, authProtocol=usmHMAC192SHA256AuthProtocol, privProtocol=usmDESPrivProtocol)  #! bad CIPHER


def c(u, k, p):
    return UsmUserData(u, k, p, authProtocol=usmHMAC192SHA256AuthProtocol, privProtocol=usmAesCfb128Protocol)
