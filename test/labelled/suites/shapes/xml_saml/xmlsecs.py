import xmlsec


def a(root):
    return xmlsec.template.create(root, xmlsec.constants.TransformExclC14N, xmlsec.constants.TransformRsaSha1)  #! bad ASYM


def b(root):
    return xmlsec.template.create(root, xmlsec.constants.TransformExclC14N, xmlsec.constants.TransformRsaSha256)


def c(node):
    return xmlsec.template.add_reference(node, xmlsec.constants.TransformSha1)  #! bad ASYM


def d(node):
    return xmlsec.template.add_reference(node, xmlsec.constants.TransformSha256)


def e(root):
    return xmlsec.template.encrypted_data_create(root, xmlsec.constants.TransformDes3Cbc)  #! bad CIPHER


def f(root):
    return xmlsec.template.encrypted_data_create(root, xmlsec.constants.TransformAes256Cbc)


def g(info):
    return xmlsec.template.add_encrypted_key(info, xmlsec.constants.TransformRsaPkcs1)  #! bad ASYM


def h(info):
    return xmlsec.template.add_encrypted_key(info, xmlsec.constants.TransformRsaOaep)
