import hashlib
import hmac
import random
import secrets
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, Header, HTTPException, Request
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    jwt_secret: str
    hook_secret: str
    digest: str = "md5"  #! maybe


def settings() -> Settings:
    return Settings()


Conf = Annotated[Settings, Depends(settings)]
app = FastAPI()


async def verified(request: Request, conf: Conf, x_sig: Annotated[str, Header()]):
    want = hmac.new(conf.hook_secret.encode(), await request.body(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(want, x_sig):
        raise HTTPException(401)


async def verified_old(request: Request, conf: Conf, x_sig: Annotated[str, Header()]):
    want = hmac.new(conf.hook_secret.encode(), await request.body(), conf.digest).hexdigest()  #! bad MAC
    if not hmac.compare_digest(want, x_sig):
        raise HTTPException(401)


@app.post("/hook", dependencies=[Depends(verified)])
async def hook():
    return {"ok": True}


@app.post("/login")
async def login(conf: Conf):
    return {"token": jwt.encode({"sub": "1"}, conf.jwt_secret, algorithm="HS256")}


@app.post("/login-dev")
async def login_dev():
    return {"token": jwt.encode({"sub": "dev"}, "dev", algorithm="HS256")}  #! bad TOKEN


@app.post("/otp")
async def otp():
    otp = random.randint(0, 999999)  #! bad RANDOM
    return {"sent": bool(otp)}


@app.post("/otp2")
async def otp2():
    otp = secrets.randbelow(10**6)
    return {"sent": otp >= 0}


@app.get("/lucky")
async def lucky():
    return {"number": random.randint(1, 49)}
