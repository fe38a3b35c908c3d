"""Customer portal (Flask): sessions, signed links, downloads and accounts."""
import hashlib
import os
import secrets
from datetime import timedelta

from cachelib import FileSystemCache
from flask import Flask, Response, abort, jsonify, request, send_file, session
from flask.sessions import SecureCookieSessionInterface
from flask_caching import Cache
from itsdangerous import BadSignature, Signer, TimestampSigner, URLSafeSerializer, URLSafeTimedSerializer
from itsdangerous.signer import HMACAlgorithm
from werkzeug.http import generate_etag
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.config.update(
    SECRET_KEY=os.environ.get("PORTAL_SECRET", secrets.token_hex(32)),  #! ok
    PERMANENT_SESSION_LIFETIME=timedelta(hours=8),
    SESSION_COOKIE_SECURE=True,
    CACHE_TYPE="FileSystemCache",
    CACHE_DIR="/var/cache/portal",
    CACHE_HASH_METHOD=hashlib.sha256,  #! ok
)
cache = Cache(app)
fragments = FileSystemCache("/var/cache/fragments", hash_method=hashlib.sha256)  #! ok
thumbnails = FileSystemCache("/var/cache/thumbs", hash_method=hashlib.md5)  #! bad HASH


class PortalSessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.sha512)  #! ok
    key_derivation = "hmac"  #! ok


class KioskSessions(SecureCookieSessionInterface):
    digest_method = staticmethod(hashlib.md5)  #! bad MAC
    salt = "kiosk"


app.session_interface = PortalSessions()  #! ok


def signer(purpose: str) -> URLSafeTimedSerializer:
    options = {"digest_method": hashlib.sha256, "key_derivation": "hmac"}  #! ok
    return URLSafeTimedSerializer(app.secret_key, salt=purpose, signer_kwargs=options)  #! ok


def default_signer() -> URLSafeSerializer:
    return URLSafeSerializer(app.secret_key, salt="links")  #! maybe


def newsletter_signer() -> TimestampSigner:
    return TimestampSigner(app.secret_key, digest_method=hashlib.md5)  #! bad MAC


def badge_signer() -> Signer:
    return Signer(app.secret_key, key_derivation="hmac", digest_method=hashlib.sha384)  #! ok


def blake_signer() -> Signer:
    return Signer(app.secret_key, algorithm=HMACAlgorithm(hashlib.blake2b), digest_method=hashlib.sha256)  #! bad MAC


def register(name: str, password: str) -> dict[str, str]:
    stored = generate_password_hash(password, method="pbkdf2:sha256:600000")  #! ok
    return {"name": name, "password": stored}


def register_default(password: str) -> str:
    return generate_password_hash(password)  #! bad PASSWORD


def register_scrypt(password: str) -> str:
    return generate_password_hash(password, method="scrypt:32768:8:1")  #! bad PASSWORD


def register_quick(password: str) -> str:
    return generate_password_hash(password, "pbkdf2:sha256:100")  #! bad KDF


def register_md5(password: str) -> str:
    return generate_password_hash(password, method="pbkdf2:md5:260000")  #! bad KDF


def register_short_salt(password: str) -> str:
    return generate_password_hash(password, method="pbkdf2:sha512", salt_length=8)  #! bad KDF


def register_sha1(password: str) -> str:
    return generate_password_hash(password, method="pbkdf2:sha1:1300000", salt_length=24)  #! ok


@app.post("/login")
def login() -> Response:
    account = register(request.form["name"], "initial password")
    if not check_password_hash(account["password"], request.form["password"]):  #! ok
        abort(401)
    session["csrf"] = secrets.token_urlsafe(32)  #! ok
    return jsonify(ok=True)


@app.get("/confirm/<token>")
def confirm(token: str) -> Response:
    try:
        return jsonify(signer("confirm").loads(token, max_age=3600))  #! ok
    except BadSignature:
        abort(400)


@app.get("/statement/<name>")
def statement(name: str) -> Response:
    path = os.path.join("/srv/statements", os.path.basename(name))
    with open(path, "rb") as fh:
        etag = hashlib.file_digest(fh, "sha256").hexdigest()  #! ok
    return send_file(path, etag=etag)  #! ok


@app.get("/feed")
def feed() -> Response:
    body = b"<feed/>"
    response = Response(body, mimetype="application/atom+xml")
    response.set_etag(hashlib.md5(body).hexdigest())  #! bad HASH
    return response


@app.get("/feed2")
def feed2() -> Response:
    response = Response(b"<feed/>", headers={"X-MD5": request.headers.get("X-MD5", "")})  #! ok
    response.set_etag(generate_etag(b"<feed/>"))  #! ok
    return response.make_conditional(request)


@cache.memoize(timeout=60, hash_method=hashlib.md5)  #! bad HASH
def exchange_rates(day: str) -> dict[str, float]:
    return {"day": len(day)}


@cache.memoize(timeout=60, hash_method=hashlib.sha256)  #! ok
def opening_hours(branch: str) -> list[str]:
    return [branch]
