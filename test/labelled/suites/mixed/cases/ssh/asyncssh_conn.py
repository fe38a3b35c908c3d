import asyncssh

KEX = ["curve25519-sha256"]  #! maybe
OPTIONS = {"encryption_algs": ["arcfour128"], "mac_algs": ["hmac-sha2-256"]}  #! maybe
GOOD = {"encryption_algs": ["aes256-gcm@openssh.com"], "kex_algs": ["ecdh-sha2-nistp256"]}


async def a(host):
    async with asyncssh.connect(host, encryption_algs=["3des-cbc"]) as conn:  #! bad CIPHER
        return await conn.run("uptime")


async def b(host):
    return await asyncssh.connect(host, kex_algs=KEX)  #! bad ASYM


async def c(host):
    return await asyncssh.connect(host, mac_algs=["hmac-md5"])  #! bad MAC


async def d(host):
    return await asyncssh.connect(host, **OPTIONS)  #! bad CIPHER


async def e(host):
    return await asyncssh.connect(host, **GOOD)


async def f(host):
    return await asyncssh.connect(  #! maybe
        host,
        known_hosts="/etc/ssh/known_hosts",
        encryption_algs=["chacha20-poly1305@openssh.com"],  #! bad CIPHER
    )


async def g(factory):
    return await asyncssh.listen("", 8022, server_factory=factory, mac_algs=["hmac-sha2-512"])


async def h(factory):
    return await asyncssh.listen("", 8022, server_factory=factory, signature_algs=["ssh-rsa"])  #! bad ASYM


async def i(host):
    return await asyncssh.connect(host, known_hosts="hosts", compression_algs=None)
