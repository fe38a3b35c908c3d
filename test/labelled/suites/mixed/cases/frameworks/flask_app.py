import hashlib
import os
import secrets
import ssl

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY") or secrets.token_hex(32)


class Md5Sessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.md5)  #! bad MAC


class Sha256Sessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.sha256)


app.session_interface = Sha256Sessions()


@app.get("/page")
def page():
    resp = Response("hello")
    resp.set_etag(hashlib.sha1(resp.get_data()).hexdigest())  #! bad HASH
    return resp.make_conditional(request)


@app.get("/page2")
def page2():
    resp = Response("hello")
    resp.add_etag()  #! maybe
    return resp


@app.get("/page3")
def page3():
    resp = Response("hello")
    resp.set_etag(hashlib.sha256(resp.get_data()).hexdigest())
    return resp


def serve_old():
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  #! bad TLS
    ctx.load_cert_chain("cert.pem", "key.pem")
    app.run(ssl_context=ctx)


def serve():
    app.run(ssl_context=("cert.pem", "key.pem"))
