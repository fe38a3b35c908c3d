from __future__ import annotations

import logging
import ssl
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth import get_user_model
from ldap3 import NTLM, SUBTREE, Connection, Server, ServerPool, Tls  #! maybe
from ldap3.core.exceptions import LDAPException
from ldap3.utils.conv import escape_filter_chars

log = logging.getLogger(__name__)


def _tls() -> Tls:
    return Tls(validate=ssl.CERT_REQUIRED, version=settings.LDAP["TLS_VERSION"])


def _branch_tls() -> Tls:
    # The branch offices' appliance was never updated.
    return Tls(validate=ssl.CERT_NONE, version=settings.LDAP["BRANCH_TLS_VERSION"])  #! bad TLS


@contextmanager
def service_connection():
    pool = ServerPool([Server(h, use_ssl=True, tls=_tls()) for h in settings.LDAP["HOSTS"]])
    conn = Connection(pool, settings.LDAP["BIND_DN"], settings.LDAP["BIND_PASSWORD"], auto_bind=True)
    try:
        yield conn
    finally:
        conn.unbind()


class LdapBackend:
    def authenticate(self, request, username: str | None = None, password: str | None = None):
        if not username or not password:
            return None
        entry = self._find(username)
        if entry is None or not self._bind(entry, password):
            return None
        return self._sync(username, entry)

    def get_user(self, user_id):
        return get_user_model().objects.filter(pk=user_id).first()

    def _find(self, username: str):
        query = f"(&(objectClass=person)(uid={escape_filter_chars(username)}))"
        try:
            with service_connection() as conn:
                conn.search(settings.LDAP["BASE"], query, SUBTREE, attributes=["mail", "givenName", "sn"])
                return conn.entries[0] if conn.entries else None
        except LDAPException:
            log.exception("directory cannot be reached")
            return None

    def _bind(self, entry, password: str) -> bool:
        server = Server(settings.LDAP["HOSTS"][0], use_ssl=True, tls=_tls())
        with Connection(server, user=entry.entry_dn, password=password) as conn:
            return conn.bound

    def _sync(self, username: str, entry):
        user, _ = get_user_model().objects.update_or_create(
            username=username,
            defaults={
                "email": str(entry.mail),
                "first_name": str(entry.givenName),
                "last_name": str(entry.sn),
            },
        )
        return user


class BranchBackend(LdapBackend):
    """Branch offices speak NTLM to their domain controller."""

    domain = "BRANCH"

    def _bind(self, entry, password: str) -> bool:
        server = Server("dc.branch.example.org", tls=_branch_tls())
        account = f"{self.domain}\\{entry.uid}"
        with Connection(server, user=account, password=password, authentication=NTLM) as conn:  #! bad HASH
            return conn.bound
