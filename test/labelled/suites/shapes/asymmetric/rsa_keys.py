from cryptography.hazmat.primitives.asymmetric import rsa

BITS = 1024  #! maybe
GOOD_BITS = 3072


def a():
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)  #! bad ASYM


def b():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def c():
    return rsa.generate_private_key(65537, BITS)  #! bad ASYM


def d():
    return rsa.generate_private_key(65537, GOOD_BITS)


def make(bits):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)  #! maybe


def e():
    return make(512 * 2)  #! bad ASYM


def f():
    return make(512 * 8)


def g():
    return rsa.generate_private_key(  #! maybe
        public_exponent=65537,
        key_size=1536,  #! bad ASYM
    )


def h(size=1024):  #! maybe
    return rsa.generate_private_key(65537, size)  #! bad ASYM


class Factory:
    bits = 2048

    def build(self):
        return rsa.generate_private_key(65537, self.bits)  #! maybe


class SmallFactory(Factory):
    bits = 1024  #! maybe

    def own(self):
        return rsa.generate_private_key(65537, self.bits)  #! bad ASYM


def i():
    opts = dict(public_exponent=65537, key_size=1024)  #! maybe
    return rsa.generate_private_key(**opts)  #! bad ASYM


def j():
    opts = dict(public_exponent=65537, key_size=4096)
    return rsa.generate_private_key(**opts)
