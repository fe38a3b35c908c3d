import ssl

import ldap3
from ldap3 import DIGEST_MD5, NTLM, SASL, SIMPLE, Connection, Server, Tls  #! maybe
from ldap3.utils.hashed import hashed

OLD_TLS = Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1)  #! bad TLS
NEW_TLS = Tls(validate=ssl.CERT_REQUIRED, version=ssl.PROTOCOL_TLSv1_2)


def ntlm(server, user, pw):
    return Connection(server, user=user, password=pw, authentication=NTLM)  #! bad HASH


def ntlm_str(server, user, pw):
    return ldap3.Connection(server, user, pw, authentication="NTLM")  #! bad HASH


def digest(server, creds):
    return Connection(server, authentication=SASL, sasl_mechanism=DIGEST_MD5, sasl_credentials=creds)  #! bad HASH


def simple(host, user, pw):
    server = Server(host, use_ssl=True, tls=NEW_TLS)
    return Connection(server, user=user, password=pw, authentication=SIMPLE, auto_bind=True)


def kerberos(server):
    return Connection(server, authentication=SASL, sasl_mechanism=ldap3.KERBEROS)


def set_md5(conn, dn, pw):
    value = hashed(ldap3.HASHED_MD5, pw)  #! bad KDF
    conn.modify(dn, {"userPassword": [(ldap3.MODIFY_REPLACE, [value])]})


def set_ssha(conn, dn, pw):
    value = hashed(ldap3.HASHED_SALTED_SHA, pw)  #! bad KDF
    conn.modify(dn, {"userPassword": [(ldap3.MODIFY_REPLACE, [value])]})


def change(conn, dn, old, new):
    return conn.extend.standard.modify_password(dn, old, new)
