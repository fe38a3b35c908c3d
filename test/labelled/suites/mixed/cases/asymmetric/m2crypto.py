from M2Crypto import DSA, EC, EVP, RSA  #! maybe


def small():
    return RSA.gen_key(1024, 65537)  #! bad ASYM


def good():
    return RSA.gen_key(2048, 65537)


def dsa():
    return DSA.gen_params(1024)  #! bad ASYM


def koblitz():
    return EC.gen_params(EC.NID_secp256k1)  #! bad ASYM


def p256():
    return EC.gen_params(EC.NID_X9_62_prime256v1)


def sign(key: RSA.RSA, digest):
    return key.sign(digest, "sha1")  #! bad ASYM


def sign_ok(key: RSA.RSA, digest):
    return key.sign(digest, "sha256")


def seal(key: RSA.RSA, data):
    return key.public_encrypt(data, RSA.pkcs1_padding)  #! bad ASYM


def seal_ok(key: RSA.RSA, data):
    return key.public_encrypt(data, RSA.pkcs1_oaep_padding)


def sign_evp(pkey: EVP.PKey, data):
    pkey.reset_context(md="md5")  #! bad ASYM
    pkey.sign_init()
    pkey.sign_update(data)
    return pkey.sign_final()
