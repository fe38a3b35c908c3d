from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ec import SECP192R1, SECP256R1, generate_private_key  #! maybe

CURVE = ec.SECP256K1()  #! maybe
CURVES = {"P-256": ec.SECP256R1, "K-256": ec.SECP256K1}  #! maybe


def a():
    return ec.generate_private_key(ec.SECP256K1())  #! bad ASYM


def b():
    return ec.generate_private_key(ec.SECP384R1())


def c():
    return ec.generate_private_key(CURVE)  #! bad ASYM


def d():
    return generate_private_key(SECP192R1())  #! bad ASYM


def e():
    return generate_private_key(SECP256R1())


def f():
    return ec.generate_private_key(ec.BrainpoolP256R1())  #! bad ASYM


def g():
    return ec.generate_private_key(curve=CURVES["K-256"]())  #! bad ASYM


def h():
    return ec.generate_private_key(curve=CURVES["P-256"]())


def i(n):
    return ec.derive_private_key(n, ec.SECP256K1())  #! bad ASYM


def j(raw):
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.BrainpoolP384R1(), raw)  #! bad ASYM


def k(raw):
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP521R1(), raw)


def sign(key: ec.EllipticCurvePrivateKey, data):
    return key.sign(data, ec.ECDSA(hashes.SHA256()))


def sign_old(key: ec.EllipticCurvePrivateKey, data):
    return key.sign(data, ec.ECDSA(hashes.SHA1()))  #! bad ASYM
