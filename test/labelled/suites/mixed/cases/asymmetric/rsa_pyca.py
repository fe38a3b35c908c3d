from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric import rsa as R

BITS = 1024  #! maybe
GOOD_BITS = 3072


def small():
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)  #! bad ASYM


def small_positional():
    return R.generate_private_key(65537, 512)  #! bad ASYM


def small_constant():
    return rsa.generate_private_key(65537, BITS)  #! bad ASYM


def multi():
    return rsa.generate_private_key(  #! maybe
        public_exponent=65537,
        key_size=1536,  #! bad ASYM
    )


def good():
    return rsa.generate_private_key(public_exponent=65537, key_size=GOOD_BITS)


def good_expr():
    return rsa.generate_private_key(65537, 2 * 1024)


def sign_sha1(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), hashes.SHA1())  #! bad ASYM


def sign_md5(key: rsa.RSAPrivateKey, data):
    pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32)
    return key.sign(data, pss, hashes.MD5())  #! bad ASYM


def sign_pss(key: rsa.RSAPrivateKey, data):
    pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.DIGEST_LENGTH)
    return key.sign(data, pss, hashes.SHA256())


def sign_pss_long(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PSS(padding.MGF1(hashes.SHA256()), 64), hashes.SHA256())  #! bad ASYM


def sign_v15(key: rsa.RSAPrivateKey, data):
    return key.sign(data, padding.PKCS1v15(), hashes.SHA384())


def verify_sha1(pub: rsa.RSAPublicKey, sig, data):
    pub.verify(sig, data, padding.PKCS1v15(), hashes.SHA1())  #! maybe


def verify(pub: rsa.RSAPublicKey, sig, data):
    pub.verify(sig, data, padding.PKCS1v15(), hashes.SHA256())


def encrypt_v15(pub: rsa.RSAPublicKey, data):
    return pub.encrypt(data, padding.PKCS1v15())  #! bad ASYM


def encrypt_oaep(pub: rsa.RSAPublicKey, data):
    oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
    return pub.encrypt(data, oaep)


def encrypt_oaep_sha1(pub: rsa.RSAPublicKey, data):
    return pub.encrypt(data, padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None))


def decrypt_v15(key: rsa.RSAPrivateKey, data):
    return key.decrypt(data, padding.PKCS1v15())  #! maybe
