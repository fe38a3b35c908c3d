try:
    from Cryptodome.Cipher import AES as _AES  #! maybe
except ImportError:
    from Crypto.Cipher import AES as _AES  #! maybe

try:
    import Cryptodome.Cipher.ARC2 as rc2  #! maybe
except ImportError:
    rc2 = None


class Box:
    def __init__(self, key: bytes) -> None:
        self.key = key

    def cipher(self, iv):
        return _AES.new(self.key, _AES.MODE_CBC, iv=iv)  #! bad MODULE

    def ocb(self, nonce):
        return _AES.new(self.key, _AES.MODE_OCB, nonce=nonce)  #! bad CIPHER

    def old(self, iv):
        if rc2 is None:
            raise RuntimeError("no RC2 here")
        return rc2.new(self.key, rc2.MODE_CBC, iv)  #! bad CIPHER
