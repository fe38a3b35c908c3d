import hashlib

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


def default_id(ctx):
    return hashlib.sha1(ctx.get_current_parameters()["name"].encode()).hexdigest()  #! bad HASH


class File(Base):
    __tablename__ = "file"
    md5: Mapped[str] = mapped_column(String(32))
    sha1: Mapped[str] = mapped_column(String(40))
    id: Mapped[str] = mapped_column(primary_key=True, default=default_id)


def find(session, md5):
    return session.query(File).filter(File.md5 == md5).all()
