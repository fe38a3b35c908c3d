import xmlsec
from xmlsec import Transform  #! maybe

SIGN = xmlsec.Transform.RSA_SHA1  #! maybe


def sign(root, key):
    node = xmlsec.template.create(root, xmlsec.Transform.EXCL_C14N, xmlsec.Transform.RSA_SHA1)  #! bad ASYM
    ref = xmlsec.template.add_reference(node, Transform.SHA1, uri="")  #! bad ASYM
    xmlsec.template.add_transform(ref, Transform.ENVELOPED)
    ctx = xmlsec.SignatureContext()
    ctx.key = key
    ctx.sign(node)
    return root


def sign_const(root):
    return xmlsec.template.create(root, Transform.EXCL_C14N, SIGN)  #! bad ASYM


def sign_ok(root):
    node = xmlsec.template.create(root, Transform.EXCL_C14N, Transform.RSA_SHA256)
    xmlsec.template.add_reference(node, Transform.SHA256, uri="")
    return node


def encrypt(root):
    enc = xmlsec.template.encrypted_data_create(root, Transform.DES3, type=xmlsec.EncryptionType.ELEMENT)  #! bad CIPHER
    info = xmlsec.template.encrypted_data_ensure_key_info(enc)
    xmlsec.template.add_encrypted_key(info, Transform.RSA_PKCS1)  #! bad ASYM
    return enc


def encrypt_ok(root):
    enc = xmlsec.template.encrypted_data_create(root, Transform.AES256, type=xmlsec.EncryptionType.ELEMENT)
    info = xmlsec.template.encrypted_data_ensure_key_info(enc)
    xmlsec.template.add_encrypted_key(info, Transform.RSA_OAEP)
    return enc


def hmac_sig(root):
    return xmlsec.template.create(root, Transform.C14N, Transform.HMAC_MD5)  #! bad MAC
