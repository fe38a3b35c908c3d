import hashlib
import secrets

from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI()


class Upload(BaseModel):
    name: str
    md5: str | None = None


def hasher():
    return hashlib.sha1  #! bad HASH


def good_hasher():
    return hashlib.sha256


@app.post("/files")
async def files(u: Upload, h=Depends(good_hasher)):
    return {"md5": u.md5, "id": h(u.name.encode()).hexdigest()}


@app.get("/token")
async def token():
    return secrets.token_urlsafe(32)


@app.get("/etag/{name}")
async def etag(name: str):
    return hashlib.md5(name.encode()).hexdigest()  #! bad HASH
