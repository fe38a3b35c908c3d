"""Nightly job: fetch statements by mail, unpack them and post a summary."""
import email
import ftplib
import hashlib
import imaplib
import logging
import poplib
import smtplib
import ssl
import urllib.request
import zipfile
from email.message import EmailMessage
from pathlib import Path

log = logging.getLogger("statements")

AUTH_CHOICES = ("PLAIN", "CRAM-MD5", "XOAUTH2")  #! ok


def tls() -> ssl.SSLContext:
    return ssl.create_default_context()  #! ok


def open_imap(host: str, user: str, password: str) -> imaplib.IMAP4_SSL:
    box = imaplib.IMAP4_SSL(host, ssl_context=tls())  #! ok
    box.login(user, password)  #! ok
    return box


def open_imap_cram(host: str, user: str, password: str) -> imaplib.IMAP4:
    box = imaplib.IMAP4(host)
    box.starttls(ssl_context=tls())  #! ok
    box.login_cram_md5(user, password)  #! bad AUTH
    return box


def open_imap_sasl(host: str, responder) -> imaplib.IMAP4_SSL:
    box = imaplib.IMAP4_SSL(host, ssl_context=tls())
    if "AUTH=CRAM-MD5" in box.capabilities and "AUTH=XOAUTH2" not in box.capabilities:  #! ok
        box.authenticate("CRAM-MD5", responder)  #! bad AUTH
    else:
        box.authenticate("XOAUTH2", responder)  #! ok
    return box


def open_pop(host: str, user: str, secret: str) -> poplib.POP3:
    pop = poplib.POP3(host)
    pop.stls(context=tls())  #! ok
    pop.apop(user, secret)  #! bad AUTH
    return pop


def open_pop_plain(host: str, user: str, secret: str) -> poplib.POP3_SSL:
    pop = poplib.POP3_SSL(host, context=tls())  #! ok
    pop.user(user)
    pop.pass_(secret)  #! ok
    return pop


def send_summary(host: str, user: str, password: str, text: str) -> None:
    msg = EmailMessage()
    msg["Subject"] = "Statements"
    msg["X-Content-MD5"] = "omitted"  #! ok
    msg.set_content(text)
    with smtplib.SMTP_SSL(host, context=tls()) as smtp:  #! ok
        smtp.login(user, password)  #! maybe
        smtp.send_message(msg)


def send_by_mechanism(host: str, user: str, password: str, msg: EmailMessage) -> None:
    with smtplib.SMTP(host, 587) as smtp:
        smtp.starttls(context=tls())  #! ok
        smtp.user, smtp.password = user, password
        smtp.auth("PLAIN", smtp.auth_plain)  #! ok
        smtp.send_message(msg)


def send_by_relay(host: str, user: str, password: str, msg: EmailMessage) -> None:
    with smtplib.SMTP(host, 587) as smtp:
        smtp.user, smtp.password = user, password
        smtp.auth("CRAM-MD5", smtp.auth_cram_md5)  #! bad AUTH
        smtp.send_message(msg)


def unpack(path: Path, password: str) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        archive.setpassword(password.encode())  #! bad CIPHER
        return archive.namelist()


def unpack_all(path: Path, target: Path, password: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        archive.extractall(target, pwd=password)  #! bad CIPHER


def read_member(path: Path, name: str, password: bytes) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name, pwd=password)  #! bad CIPHER


def unpack_open(path: Path, target: Path) -> list[int]:
    with zipfile.ZipFile(path) as archive:
        archive.extractall(target)  #! ok
        return [info.CRC for info in archive.infolist()]  #! ok


def bank_opener(realm: str, url: str, user: str, password: str):
    manager = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    manager.add_password(realm, url, user, password)
    digest = urllib.request.HTTPDigestAuthHandler(manager)  #! bad AUTH
    basic = urllib.request.HTTPBasicAuthHandler(manager)  #! ok
    https = urllib.request.HTTPSHandler(context=tls())  #! ok
    return urllib.request.build_opener(digest, basic, https)


def proxy_opener(manager: urllib.request.HTTPPasswordMgr):
    return urllib.request.build_opener(urllib.request.ProxyDigestAuthHandler(manager))  #! bad AUTH


class OldBankFTP(ftplib.FTP_TLS):
    ssl_version = ssl.PROTOCOL_TLSv1  #! bad TLS


def upload(host: str, path: Path) -> None:
    with ftplib.FTP_TLS(host, context=tls()) as ftp, path.open("rb") as fh:  #! ok
        ftp.prot_p()
        ftp.storbinary(f"STOR {path.name}", fh)


def message_key(raw: bytes) -> str:
    parsed = email.message_from_bytes(raw)
    if parsed["Content-MD5"]:  #! ok
        log.debug("sender gave Content-MD5 %s", parsed["Content-MD5"])  #! ok
    return hashlib.sha256(raw).hexdigest()  #! ok


def gravatar(address: str) -> str:
    digest = hashlib.md5(address.strip().lower().encode()).hexdigest()  #! bad HASH
    return f"https://www.gravatar.com/avatar/{digest}"
