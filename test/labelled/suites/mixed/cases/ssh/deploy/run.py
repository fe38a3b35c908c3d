import asyncssh

from .options import ROUTER, SERVER, SshOptions


async def _connect(host: str, options: SshOptions):
    return await asyncssh.connect(
        host,
        encryption_algs=options.ciphers,  #! maybe
        kex_algs=options.kex,  #! maybe
    )


async def server(host):
    return await _connect(host, SERVER)


async def router(host):
    return await _connect(host, ROUTER)  #! bad CIPHER


async def router_direct(host):
    return await asyncssh.connect(host, encryption_algs=ROUTER.ciphers)  #! bad CIPHER


async def router_kex(host):
    return await asyncssh.connect(host, kex_algs=ROUTER.kex)  #! bad ASYM
