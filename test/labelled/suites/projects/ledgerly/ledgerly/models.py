from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import DateTime, Enum, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from .constants import MD5_LENGTH, SHA1_LENGTH, AccountState
from .digests import digest

NAMESPACE = uuid.UUID("0e2d4f5e-6f3c-4f5e-9c36-0a5f0f9f3f10")


class Base(DeclarativeBase):
    pass


class Checksummed:
    """Mixin: columns kept for imports of the old ledger."""

    md5: Mapped[str | None] = mapped_column(String(MD5_LENGTH), nullable=True)
    sha1: Mapped[str | None] = mapped_column(String(SHA1_LENGTH), nullable=True)
    sha256: Mapped[str] = mapped_column(String(64), default="")

    def content(self) -> bytes:
        raise NotImplementedError

    def seal(self) -> None:
        self.sha256 = digest(self.content())
        self.sha1 = digest(self.content(), "sha1")  #! bad HASH
        self.md5 = digest(self.content(), algorithm="md5")  #! bad HASH


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password: Mapped[str] = mapped_column(String(200))
    state: Mapped[AccountState] = mapped_column(Enum(AccountState), default=AccountState.OPEN)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    entries: Mapped[list["Entry"]] = relationship(back_populates="account")

    @staticmethod
    def stable_id(email: str) -> uuid.UUID:
        return uuid.uuid5(NAMESPACE, email.lower())  #! bad HASH

    @staticmethod
    def imported_id(number: str) -> uuid.UUID:
        return uuid.uuid3(NAMESPACE, number)  #! bad HASH

    def __hash__(self) -> int:
        return hash((self.id, self.email))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Account) and other.id == self.id


class Entry(Checksummed, Base):
    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    amount: Mapped[int] = mapped_column(Integer)
    memo: Mapped[str] = mapped_column(String(140), default="")
    account: Mapped[Account] = relationship(back_populates="entries")

    def content(self) -> bytes:
        return f"{self.account_id}|{self.amount}|{self.memo}".encode()
