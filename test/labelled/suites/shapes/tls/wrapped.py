import ssl


def secure(floor):
    def deco(fn):
        def inner(*a):
            ctx = ssl.create_default_context()
            ctx.minimum_version = floor  #! maybe
            return fn(ctx, *a)
        return inner
    return deco


@secure(ssl.TLSVersion.TLSv1)  #! bad TLS
def old(ctx, host):
    return ctx, host


@secure(ssl.TLSVersion.TLSv1_2)
def new(ctx, host):
    return ctx, host


def set_floor(ctx: ssl.SSLContext, strict=True):
    ctx.minimum_version = ssl.TLSVersion.TLSv1_3 if strict else ssl.TLSVersion.TLSv1_2


def set_floor_old(ctx: ssl.SSLContext):
    setattr(ctx, "minimum_version", ssl.TLSVersion.TLSv1_1)  #! bad TLS


def suites(ctx: ssl.SSLContext):
    name = "3DES"  #! maybe
    ctx.set_ciphers(f"ECDHE+AESGCM:{name}")  #! bad TLS


def suites_ok(ctx: ssl.SSLContext):
    name = "3DES"
    ctx.set_ciphers(f"ECDHE+AESGCM:!{name}")
