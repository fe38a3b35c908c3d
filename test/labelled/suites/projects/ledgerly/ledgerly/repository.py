from __future__ import annotations

import asyncio
import hashlib
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import AsyncIterator, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from .constants import HashName
from .digests import cache_key, digest
from .models import Account, Entry

log = logging.getLogger(__name__)


class AccountRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._seen: dict[str, Account] = {}

    async def by_email(self, email: str) -> Account | None:
        key = cache_key("email", email)
        if key in self._seen:
            return self._seen[key]
        found = await self.session.scalar(select(Account).where(Account.email == email))
        if found is not None:
            self._seen[key] = found
        return found

    async def entries(self, account: Account, page: int, size: int) -> Sequence[Entry]:
        query = select(Entry).where(Entry.account_id == account.id)
        query = query.order_by(Entry.id.desc()).offset(page * size).limit(size)
        return (await self.session.scalars(query)).all()

    async def stream(self, account: Account) -> AsyncIterator[Entry]:
        result = await self.session.stream_scalars(select(Entry).where(Entry.account_id == account.id))
        async for entry in result:
            yield entry

    async def find_md5(self, md5: str) -> Entry | None:
        log.debug("looking for md5 %s", md5)
        return await self.session.scalar(select(Entry).where(Entry.md5 == md5))


async def statement_digest(body: bytes) -> str:
    found = await asyncio.to_thread(hashlib.sha256, body)
    return found.hexdigest()


async def old_statement_digest(body: bytes) -> str:
    found = await asyncio.to_thread(hashlib.md5, body)  #! bad HASH
    return found.hexdigest()


def digest_pages(pages: Sequence[bytes]) -> list[str]:
    with ThreadPoolExecutor(max_workers=4) as executor:
        futures = [executor.submit(hashlib.sha1, page) for page in pages]  #! bad HASH
        return [future.result().hexdigest() for future in futures]


def mirror_digests(body: bytes) -> dict[str, str]:
    return {
        "md5": digest(body, HashName.MD5.value),  #! bad HASH
        "blake2": digest(body, HashName.BLAKE2.value),  #! bad HASH
        "sha256": digest(body, HashName.SHA256.value),
        "sha512": digest(body, HashName.SHA512.value),
    }
