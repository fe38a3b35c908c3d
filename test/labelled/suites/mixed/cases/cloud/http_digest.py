import urllib.request

import httpx
import requests
from requests.auth import HTTPBasicAuth, HTTPDigestAuth  #! maybe


def digest(url, user, pw):
    return requests.get(url, auth=HTTPDigestAuth(user, pw), timeout=5)  #! maybe


def basic(url, user, pw):
    return requests.get(url, auth=HTTPBasicAuth(user, pw), timeout=5)


def opener(url, user, pw):
    mgr = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    mgr.add_password(None, url, user, pw)
    return urllib.request.build_opener(urllib.request.HTTPDigestAuthHandler(mgr))  #! maybe


def opener_basic(url, user, pw):
    mgr = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    mgr.add_password(None, url, user, pw)
    return urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(mgr))


def hx(url, user, pw):
    return httpx.get(url, auth=httpx.DigestAuth(user, pw))  #! maybe
