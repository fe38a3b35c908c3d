import ssl

OPTIONS = {"minimum_version": ssl.TLSVersion.TLSv1}  #! maybe
SUITES = ["ECDHE-RSA-AES128-GCM-SHA256", "RC4-MD5"]  #! maybe
GOOD_SUITES = ["ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384"]


def a(ctx: ssl.SSLContext):
    ctx.set_ciphers(":".join(SUITES))  #! bad TLS


def b(ctx: ssl.SSLContext):
    ctx.set_ciphers(":".join(GOOD_SUITES))


def c(ctx: ssl.SSLContext):
    ctx.minimum_version = OPTIONS["minimum_version"]  #! bad TLS


def d(sock):
    return ssl.SSLContext(protocol=ssl.PROTOCOL_TLSv1).wrap_socket(sock)  #! bad TLS


def e(sock, host):
    return ssl.create_default_context().wrap_socket(sock, server_hostname=host)


class Server:
    protocol = ssl.PROTOCOL_TLSv1_1  #! maybe
    modern = ssl.PROTOCOL_TLS_SERVER

    def ctx(self):
        return ssl.SSLContext(self.protocol)  #! bad TLS

    def good(self):
        return ssl.SSLContext(self.modern)


class Strict(ssl.SSLContext):
    pass


def f():
    ctx = ssl.create_default_context()
    ctx.set_ciphers("DEFAULT:!aNULL:!eNULL:!3DES:!RC4:!CHACHA20")  #! maybe
    return ctx


def g(ctx: ssl.SSLContext):
    ctx.set_ciphers("aNULL")  #! bad TLS
