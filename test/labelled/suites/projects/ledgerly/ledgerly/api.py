from __future__ import annotations

import hashlib
import random
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from .digests import etag, fingerprint, legacy_etag
from .hashing import Md5Hasher, Pbkdf2Hasher, hasher_for
from .repository import AccountRepository
from .settings import Settings, get_settings
from .tokens import TokenIssuer

router = APIRouter(prefix="/v3")


async def get_session(request: Request) -> AsyncSession:
    return request.app.state.sessions()


def get_repository(session: Annotated[AsyncSession, Depends(get_session)]) -> AccountRepository:
    return AccountRepository(session)


def get_issuer(settings: Annotated[Settings, Depends(get_settings)]) -> TokenIssuer:
    return TokenIssuer(settings, settings.jwt_key)


@router.post("/login")
async def login(
    email: str,
    password: str,
    repository: Annotated[AccountRepository, Depends(get_repository)],
    issuer: Annotated[TokenIssuer, Depends(get_issuer)],
) -> dict[str, str]:
    account = await repository.by_email(email)
    if account is None or not hasher_for(account.password).verify(password, account.password):
        raise HTTPException(status_code=401, detail="wrong e-mail or password")
    hasher = Pbkdf2Hasher()
    if hasher.must_update(account.password):
        account.password = hasher.encode(password, hasher.new_salt())
    return {"token": issuer.issue(str(account.id))}


@router.get("/avatar/{email}")
async def avatar(email: str, size: int = 80) -> Response:
    known = hashlib.md5(email.strip().lower().encode("utf-8")).hexdigest()  #! bad HASH
    url = f"https://www.gravatar.com/avatar/{known}?s={size}&d=identicon"
    return Response(status_code=307, headers={"Location": url})


@router.get("/terms")
async def terms(if_none_match: Annotated[str | None, Header()] = None) -> Response:
    body = b"<h1>Terms</h1><p>We encrypt your statements with AES.</p>"
    tag = etag(body)
    if if_none_match in (tag, legacy_etag(body)):
        return Response(status_code=304)
    return Response(body, media_type="text/html", headers={"ETag": tag, "X-Print": fingerprint(body)})


@router.get("/tip")
async def tip() -> dict[str, str]:
    return {"tip": random.choice(["Rotate your keys", "MD5 is broken", "Use a passphrase"])}


@router.post("/import")
async def import_account(email: str, password: str) -> dict[str, str]:
    hasher = Md5Hasher()
    return {"email": email, "stored": hasher.encode(password, hasher.new_salt())}
