"""TLS listeners: the public API, the metrics port and two legacy device ports."""
import asyncio
import enum
import logging
import ssl
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

logger = logging.getLogger("frontends")


class Profile(enum.Enum):
    """Names follow the Mozilla guide; OLD still spoke TLS 1.0 and RC4."""

    MODERN = "modern"
    INTERMEDIATE = "intermediate"
    OLD = "old"


INTERMEDIATE = ":".join([
    "ECDHE-ECDSA-AES128-GCM-SHA256",  #! ok
    "ECDHE-RSA-AES256-GCM-SHA384",  #! ok
    "DHE-RSA-AES256-GCM-SHA384",  #! ok
])


class Frontend:
    cert = Path("/etc/pki/api.pem")
    key = Path("/etc/pki/api.key")

    def __init__(self, profile: Profile = Profile.INTERMEDIATE) -> None:
        self.profile = profile
        self.ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)  #! ok

    def _load(self, ctx: ssl.SSLContext) -> ssl.SSLContext:
        ctx.load_cert_chain(self.cert, self.key)
        return ctx

    def api(self) -> ssl.SSLContext:
        self.ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
        self.ctx.set_ciphers(INTERMEDIATE)  #! ok
        self.ctx.set_ecdh_curve("prime256v1")  #! ok
        return self._load(self.ctx)

    def metrics(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  #! ok
        ctx.set_ciphers("kECDHE+AES:!SHA1:!aNULL")  #! ok
        ctx.options |= ssl.OP_SINGLE_ECDH_USE | ssl.OP_NO_RENEGOTIATION  #! ok
        return self._load(ctx)

    def badge_readers(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.minimum_version = ssl.TLSVersion.TLSv1_1  #! bad TLS
        ctx.set_ciphers("ECDHE-RSA-AES128-SHA:DES-CBC3-SHA")  #! bad TLS
        return self._load(ctx)

    def tablets(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.set_ciphers("CHACHA20:ECDHE+AESGCM")  #! bad TLS
        ctx.set_ecdh_curve("secp256k1")  #! bad TLS
        return self._load(ctx)

    def government_partner(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.set_ciphers("ECDHE-ECDSA-CAMELLIA256-SHA384")  #! bad TLS
        ctx.set_ecdh_curve("brainpoolP256r1")  #! bad TLS
        return self._load(ctx)

    def asia_partner(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.set_ciphers("ECDHE-ECDSA-ARIA128-GCM-SHA256:ADH-AES128-SHA256")  #! bad TLS
        return self._load(ctx)

    def diagnostics(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.set_ciphers("ALL:eNULL:@SECLEVEL=0")  #! bad TLS
        return self._load(ctx)

    def by_profile(self) -> ssl.SSLContext:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if self.profile is Profile.MODERN:
            ctx.minimum_version = ssl.TLSVersion.TLSv1_3  #! ok
        elif self.profile is Profile.OLD:
            ctx.minimum_version = ssl.TLSVersion.TLSv1  #! bad TLS
        else:
            ctx.minimum_version = ssl.TLSVersion.TLSv1_2  #! ok
        return self._load(ctx)


def downgrade(ctx: ssl.SSLContext, floor: ssl.TLSVersion) -> None:
    ctx.minimum_version = floor  #! ok


def describe(ctx: ssl.SSLContext) -> dict[str, object]:
    names = [c["name"] for c in ctx.get_ciphers()]  #! ok
    return {
        "floor": ctx.minimum_version.name,  #! ok
        "rc4": any("RC4" in n for n in names),  #! ok
        "3des": any(n.startswith("DES-CBC3") for n in names),  #! ok
        "tls1.0 disabled": bool(ctx.options & ssl.OP_NO_TLSv1),  #! ok
        "has_sslv3": ssl.HAS_SSLv3,  #! ok
    }


async def serve_devices(handler) -> asyncio.base_events.Server:
    ctx = Frontend().api()
    downgrade(ctx, ssl.TLSVersion.TLSv1)  #! bad TLS
    return await asyncio.start_server(handler, "0.0.0.0", 8443, ssl=ctx)


async def serve_api(handler) -> asyncio.base_events.Server:
    ctx = Frontend().api()
    downgrade(ctx, ssl.TLSVersion.TLSv1_3)  #! ok
    return await asyncio.start_server(handler, "0.0.0.0", 443, ssl=ctx)


def serve_static(port: int) -> HTTPServer:
    httpd = HTTPServer(("", port), SimpleHTTPRequestHandler)
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)  #! ok
    ctx.load_cert_chain("/etc/pki/static.pem")
    httpd.socket = ctx.wrap_socket(httpd.socket, server_side=True)  #! ok
    return httpd


def reject(version: str | None) -> bool:
    if version in {"SSLv3", "TLSv1", "TLSv1.1"}:  #! ok
        logger.warning("closing %s connection", version)  #! ok
        return True
    return False
