import boto3

kms = boto3.client("kms", region_name="eu-central-1")


def koblitz():
    return kms.create_key(KeySpec="ECC_SECG_P256K1", KeyUsage="SIGN_VERIFY")  #! bad ASYM


def nist():
    return kms.create_key(KeySpec="ECC_NIST_P384", KeyUsage="SIGN_VERIFY")


def rsa_key():
    return kms.create_key(KeySpec="RSA_3072", KeyUsage="ENCRYPT_DECRYPT")


def sign(key_id, digest):
    return kms.sign(
        KeyId=key_id,
        Message=digest,
        MessageType="DIGEST",
        SigningAlgorithm="RSASSA_PSS_SHA_256",
    )["Signature"]


def data_key(key_id):
    return kms.generate_data_key(KeyId=key_id, KeySpec="AES_256")


def seal(key_id, data):
    return kms.encrypt(KeyId=key_id, Plaintext=data, EncryptionAlgorithm="RSAES_OAEP_SHA_256")


def describe(specs=("ECC_NIST_P256", "RSA_2048")):
    return ", ".join(specs)
