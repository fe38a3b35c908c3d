import asyncssh

STRONG = dict(encryption_algs=["aes256-gcm@openssh.com"], kex_algs=["ecdh-sha2-nistp256"])
WEAK_MACS = ["hmac-md5"]  #! maybe


async def a(host):
    return await asyncssh.connect(host, encryption_algs=["chacha20-poly1305@openssh.com"])  #! bad CIPHER


async def b(host):
    return await asyncssh.connect(host, **STRONG)


async def c(host):
    return await asyncssh.connect(host, kex_algs=["curve25519-sha256"])  #! bad ASYM


async def d(host):
    return await asyncssh.connect(host, mac_algs=WEAK_MACS)  #! bad MAC


async def e(host):
    return await asyncssh.connect(host, mac_algs=["hmac-sha2-512"])


def f():
    return asyncssh.generate_private_key("ssh-dss")  #! bad ASYM


def g():
    return asyncssh.generate_private_key("ssh-rsa", key_size=1024)  #! bad ASYM


def h():
    return asyncssh.generate_private_key("ssh-rsa", key_size=3072)


def i():
    return asyncssh.generate_private_key("ecdsa-sha2-nistp384")


def j(key: asyncssh.SSHKey):
    return key.get_fingerprint("md5")  #! bad HASH


def k(key: asyncssh.SSHKey):
    return key.get_fingerprint("sha256")


async def l(host):
    return await asyncssh.connect(host, encryption_algs=["3des-cbc", "aes128-ctr"])  #! bad CIPHER


async def m(host):
    return await asyncssh.connect(host, signature_algs=["ssh-rsa"])  #! bad ASYM


async def n(host):
    return await asyncssh.connect(host, signature_algs=["rsa-sha2-256"])
