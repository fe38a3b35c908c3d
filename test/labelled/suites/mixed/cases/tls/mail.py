import imaplib
import poplib
import smtplib
import ssl
from smtplib import SMTP


def cram(host, user, password):
    srv = smtplib.SMTP(host, 587)
    srv.user, srv.password = user, password
    srv.auth("CRAM-MD5", srv.auth_cram_md5)  #! bad MAC
    return srv


def plain(host, user, password):
    with SMTP(host, 587) as srv:
        srv.starttls(context=ssl.create_default_context())
        srv.user, srv.password = user, password
        srv.auth("PLAIN", srv.auth_plain)


def imap_cram(host, user, password):
    box = imaplib.IMAP4_SSL(host)
    box.login_cram_md5(user, password)  #! bad MAC
    return box


def imap_login(host, user, password):
    box = imaplib.IMAP4_SSL(host, ssl_context=ssl.create_default_context())
    box.login(user, password)
    return box


def pop(host, user, secret):
    box = poplib.POP3(host)
    box.apop(user, secret)  #! bad HASH
    return box


def old_tls(host):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  #! bad TLS
    return smtplib.SMTP_SSL(host, context=ctx)
