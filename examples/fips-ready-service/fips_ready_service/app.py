"""The HTTP face: login, enrolment, report intake."""

import hashlib
from datetime import datetime, timezone

import jwt
from flask import Flask, abort, current_app, jsonify, request, session

from fips_ready_service import cache, certificates, otp, passwords, settings, storage, webhooks
from fips_ready_service.diagnostics import crypto_status

TOKEN_ALGORITHM = "ES256"


def create_app(users=None, token_key=None):
    app = Flask("fieldgate")
    app.secret_key = settings.SESSION_SECRET
    # Flask's own default for the cookie's MAC is SHA-1.
    app.session_interface.digest_method = hashlib.sha256
    app.permanent_session_lifetime = settings.SESSION_LIFETIME
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
    app.config["USERS"] = users if users is not None else {}
    app.config["TOKEN_KEY"] = token_key if token_key is not None else certificates.load_token_key()
    register_routes(app)
    return app


def register_routes(app):
    app.add_url_rule("/login", view_func=login, methods=["POST"])
    app.add_url_rule("/devices/<serial>/certificate", view_func=enrol_device, methods=["POST"])
    app.add_url_rule("/reports", view_func=receive_report, methods=["POST"])
    app.add_url_rule("/reports/<name>", view_func=show_report, methods=["GET"])
    app.add_url_rule("/status", view_func=status, methods=["GET"])


def login():
    user = current_app.config["USERS"].get(request.form.get("user", ""))
    if user is None or not passwords.verify(request.form.get("password", ""), user["password"]):
        abort(401)
    if user.get("otp_secret") and not otp.verify(user["otp_secret"], request.form.get("code", "")):
        abort(401)
    session.permanent = True
    session["user"] = user["name"]
    session["client"] = client_fingerprint()
    return jsonify(token=issue_token(user))


def enrol_device(serial):
    """The device keeps its key and sends a signing request."""
    claims = read_token(bearer_token())
    if "enrol" not in claims.get("scope", "").split():
        abort(403)
    try:
        certificate_pem = certificates.issue_device_certificate(serial, request.get_data())
    except certificates.RequestRefused as refusal:
        abort(400, str(refusal))
    return jsonify(certificate=certificate_pem.decode())


def receive_report():
    read_device_token(bearer_token())
    body = request.get_data()
    name = storage.save(body, content_digest=request.headers.get("Content-Digest"))
    for partner in settings.PARTNERS:
        webhooks.notify(partner, {"report": name, "bytes": len(body)})
    return jsonify(report=name), 201


def show_report(name):
    if session.get("client") != client_fingerprint():
        abort(401)
    body = cache.reports.get_or_load(name, storage.load)
    tag = cache.etag(body)
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    return body, 200, {"ETag": tag, "Content-Type": "application/octet-stream"}


def status():
    return jsonify(crypto=crypto_status(), partners=sorted(settings.PARTNERS))


def issue_token(user):
    """A bearer token for the person's scripts."""
    now = datetime.now(timezone.utc)
    claims = {
        "iss": settings.TOKEN_ISSUER,
        "sub": user["name"],
        "scope": user.get("scope", ""),
        "iat": now,
        "exp": now + settings.TOKEN_LIFETIME,
    }
    return jwt.encode(claims, current_app.config["TOKEN_KEY"], algorithm=TOKEN_ALGORITHM)


def read_token(token):
    key = current_app.config["TOKEN_KEY"].public_key()
    try:
        return jwt.decode(token, key, algorithms=["RS256", TOKEN_ALGORITHM], issuer=settings.TOKEN_ISSUER)
    except jwt.InvalidTokenError:
        abort(401)


def read_device_token(token):
    """Devices sign with the secret they were provisioned with."""
    secret = settings.device_secret(request.headers.get("X-Device-Serial", ""))
    if not secret:
        abort(401)
    try:
        return jwt.decode(token, secret, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        abort(401)


def bearer_token():
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        abort(401)
    return token


def client_fingerprint():
    """Ties a session to the browser that opened it."""
    seen = f"{request.headers.get('User-Agent', '')}|{request.remote_addr}"
    return hashlib.sha256(seen.encode()).hexdigest()
