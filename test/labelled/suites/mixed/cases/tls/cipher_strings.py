import ssl

OLD = "RC4-SHA:DES-CBC3-SHA:AES128-SHA"  #! maybe
NEW = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256"
PARTS = ["ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305"]  #! maybe
GOOD_PARTS = ("ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-AES128-GCM-SHA256")


def rc4(ctx: ssl.SSLContext):
    ctx.set_ciphers(OLD)  #! bad TLS


def everything(ctx: ssl.SSLContext):
    ctx.set_ciphers("ALL:eNULL")  #! bad TLS


def anon(ctx: ssl.SSLContext):
    ctx.set_ciphers("ADH-AES256-SHA:@SECLEVEL=0")  #! bad TLS


def anull(ctx: ssl.SSLContext):
    ctx.set_ciphers("aNULL")  #! bad TLS


def chacha(ctx: ssl.SSLContext):
    ctx.set_ciphers(":".join(PARTS))  #! bad TLS


def tdes(ctx: ssl.SSLContext):
    ctx.set_ciphers("3DES")  #! bad TLS


def export(ctx: ssl.SSLContext):
    ctx.set_ciphers("EXP-DES-CBC-SHA:NULL-MD5")  #! bad TLS


def good(ctx: ssl.SSLContext):
    ctx.set_ciphers(NEW)


def good_parts(ctx: ssl.SSLContext):
    ctx.set_ciphers(":".join(GOOD_PARTS))


def good_filters(ctx: ssl.SSLContext):
    ctx.set_ciphers("ECDHE+AESGCM:!aNULL:!eNULL:!MD5:!RC4:!3DES:!DES:!CHACHA20")


def broad(ctx: ssl.SSLContext):
    ctx.set_ciphers("HIGH:!aNULL")  #! maybe
