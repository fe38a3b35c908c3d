from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ec import SECP192R1, generate_private_key  #! maybe

CURVE = ec.BrainpoolP256R1()  #! maybe
CURVES = {"btc": ec.SECP256K1, "p256": ec.SECP256R1}  #! maybe


def btc():
    return ec.generate_private_key(ec.SECP256K1())  #! bad ASYM


def small():
    return generate_private_key(SECP192R1())  #! bad ASYM


def brain():
    return ec.generate_private_key(curve=CURVE)  #! bad ASYM


def by_table():
    return ec.generate_private_key(CURVES["btc"]())  #! bad ASYM


def derive(n):
    return ec.derive_private_key(n, ec.SECP256K1())  #! bad ASYM


def from_point(raw):
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256K1(), raw)  #! bad ASYM


def by_table_ok():
    return ec.generate_private_key(CURVES["p256"]())


def p384():
    return ec.generate_private_key(ec.SECP384R1())


def p224():
    return ec.generate_private_key(ec.SECP224R1())


def sign_sha1(key: ec.EllipticCurvePrivateKey, data):
    return key.sign(data, ec.ECDSA(hashes.SHA1()))  #! bad ASYM


def sign(key: ec.EllipticCurvePrivateKey, data):
    return key.sign(data, ec.ECDSA(hashes.SHA256()))


def agree(key: ec.EllipticCurvePrivateKey, peer: ec.EllipticCurvePublicKey):
    return key.exchange(ec.ECDH(), peer)
