from cryptography.hazmat.primitives.asymmetric import ec

from asymmetric.pkg import new_curve_key, new_key


def a():
    return new_key(1024)  #! bad ASYM


def b():
    return new_key()


def c():
    return new_curve_key(ec.BrainpoolP512R1())  #! bad ASYM


def d():
    return new_curve_key(curve=ec.SECP384R1())


def e():
    return new_key(bits=768)  #! bad ASYM
