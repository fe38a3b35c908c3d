import hashlib
import random
import secrets

from flask import Flask, request, session
from flask.sessions import SecureCookieSessionInterface

app = Flask(__name__)
app.secret_key = secrets.token_hex(32)


class Md5Sessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.md5)  #! bad MAC


class Sessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.sha256)
    key_derivation = "hmac"


@app.route("/reset")
def reset():
    session["token"] = "%06d" % random.randint(0, 999999)  #! bad RANDOM
    return "sent"


@app.route("/upload", methods=["POST"])
def upload():
    return hashlib.md5(request.data).hexdigest()  #! bad HASH


@app.route("/tip")
def tip():
    return random.choice(["drink water", "sleep well"])


def serve():
    app.run(ssl_context="adhoc")  #! maybe
