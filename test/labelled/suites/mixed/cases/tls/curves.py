import ssl

CURVE = "secp256k1"  #! maybe


def edwards(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve("X25519")  #! bad TLS


def bitcoin(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve(CURVE)  #! bad TLS


def nist(ctx: ssl.SSLContext):
    ctx.set_ecdh_curve("prime256v1")


def nist384(ctx: ssl.SSLContext):
    for name in ("secp384r1",):
        ctx.set_ecdh_curve(name)
