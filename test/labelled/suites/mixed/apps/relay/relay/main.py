from __future__ import annotations

import json
import time
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response

from .config import Settings, get_settings
from .dispatch import Dispatcher
from .signatures import Incoming, SignatureError, Verifier
from .store import EventStore, open_store
from .tokens import JwtService, subject_of


@asynccontextmanager
async def lifespan(app: FastAPI):
    settings = get_settings()
    dispatcher = Dispatcher(settings.dispatch_timeout, settings.max_attempts)
    async with open_store(settings) as store:
        app.state.store = store
        app.state.dispatcher = dispatcher
        app.state.secrets = {}
        yield
    await dispatcher.close()


app = FastAPI(title="relay", lifespan=lifespan)
Config = Annotated[Settings, Depends(get_settings)]


def get_store(request: Request) -> EventStore:
    return request.app.state.store


def current_subject(config: Config, authorization: Annotated[str, Header()] = "") -> str:
    subject = subject_of(JwtService.from_settings(config), authorization)
    if subject is None:
        raise HTTPException(401, "no valid token")
    return subject


@app.post("/in/{provider}", status_code=202)
async def take_in(
    provider: str,
    request: Request,
    store: Annotated[EventStore, Depends(get_store)],
) -> Response:
    incoming = Incoming(request.headers, await request.body(), time.time())
    try:
        secret = request.app.state.secrets[provider]
        Verifier.create(provider, secret).check(incoming)
    except (KeyError, SignatureError) as exc:
        raise HTTPException(401, str(exc)) from exc
    if await store.claim(provider, incoming.body):
        await store.push(provider, json.loads(incoming.body))
    return Response(status_code=202)


@app.get("/queues")
async def queues(subject: Annotated[str, Depends(current_subject)]) -> dict[str, str]:
    return {"subject": subject, "state": "ok"}


@app.get("/healthz")
async def health() -> dict[str, bool]:
    return {"ok": True}
