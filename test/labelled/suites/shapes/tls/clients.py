import imaplib
import smtplib
import ssl

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context


class LegacyAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ssl_version=ssl.PROTOCOL_TLSv1)  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class CipherAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_context"] = create_urllib3_context(ciphers="DES-CBC3-SHA")  #! bad TLS
        return super().init_poolmanager(*args, **kwargs)


class GoodAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        ctx = create_urllib3_context(ssl_minimum_version=ssl.TLSVersion.TLSv1_2)
        return super().init_poolmanager(*args, ssl_context=ctx, **kwargs)


def fetch(url):
    return requests.get(url, timeout=10)


def fetch_insecure(url):
    return requests.get(url, verify=False, timeout=10)  #! maybe


def mail(user, pw):
    s = smtplib.SMTP("mail", 587)
    s.starttls(context=ssl.create_default_context())
    s.login(user, pw)  #! maybe


def mailbox(user, pw):
    m = imaplib.IMAP4_SSL("mail")
    m.login_cram_md5(user, pw)  #! bad MAC
    return m


def mailbox_ok(user, pw):
    m = imaplib.IMAP4_SSL("mail")
    m.login(user, pw)
    return m


def cram(s: smtplib.SMTP, user, pw):
    s.user, s.password = user, pw
    return s.auth("CRAM-MD5", s.auth_cram_md5)  #! bad MAC
