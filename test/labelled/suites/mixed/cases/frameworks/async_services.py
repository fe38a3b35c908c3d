import asyncio
import functools
import hashlib
import hmac


async def digest_in_thread(data: bytes) -> bytes:
    h = await asyncio.to_thread(hashlib.md5, data)  #! bad HASH
    return h.digest()


async def digest_in_thread_ok(data: bytes) -> bytes:
    h = await asyncio.to_thread(hashlib.sha256, data)
    return h.digest()


async def in_executor(data: bytes) -> str:
    loop = asyncio.get_running_loop()
    h = await loop.run_in_executor(None, functools.partial(hashlib.sha1, data))  #! bad HASH
    return h.hexdigest()


async def in_executor_kdf(pw: bytes, salt: bytes) -> bytes:
    loop = asyncio.get_running_loop()
    job = functools.partial(hashlib.pbkdf2_hmac, "sha256", pw, salt, 600_000)
    return await loop.run_in_executor(None, job)


async def in_executor_weak(pw: bytes, salt: bytes) -> bytes:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, hashlib.pbkdf2_hmac, "md5", pw, salt, 10_000)  #! bad KDF


class Hashing:
    async def __aenter__(self):
        self.h = hashlib.blake2b(digest_size=20)  #! bad HASH
        return self.h

    async def __aexit__(self, *exc):
        self.h = None


class Macs:
    def __enter__(self):
        self.mac = hmac.new(b"0123456789abcdef", digestmod=hashlib.sha256)
        return self.mac

    def __exit__(self, *exc):
        return False
