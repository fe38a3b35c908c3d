import hashlib
from datetime import datetime

from sqlalchemy import DateTime, LargeBinary, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Blob(Base):
    __tablename__ = "blob"

    id: Mapped[int] = mapped_column(primary_key=True)
    md5: Mapped[str] = mapped_column(String(32), index=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created: Mapped[datetime] = mapped_column(DateTime)


def _content_digest(ctx) -> str:
    return hashlib.sha1(ctx.get_current_parameters()["body"]).hexdigest()  #! bad HASH


class Page(Base):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(40), default=_content_digest)
    etag: Mapped[str] = mapped_column(
        String(32),
        default=lambda ctx: hashlib.md5(ctx.get_current_parameters()["body"]).hexdigest(),  #! bad HASH
    )
    strong: Mapped[str] = mapped_column(
        String(64),
        default=lambda ctx: hashlib.sha256(ctx.get_current_parameters()["body"]).hexdigest(),
    )


@event.listens_for(Blob, "before_insert")
def fill(mapper, connection, target):
    target.md5 = hashlib.md5(target.body).hexdigest()  #! bad HASH
    target.sha256 = hashlib.sha256(target.body).hexdigest()


def find(session, md5: str):
    return session.query(Blob).filter(Blob.md5 == md5).one_or_none()
