from dataclasses import dataclass, field


@dataclass
class SshOptions:
    ciphers: list[str] = field(default_factory=lambda: ["aes256-ctr"])
    kex: list[str] = field(default_factory=lambda: ["ecdh-sha2-nistp256"])


ROUTER = SshOptions(ciphers=["3des-cbc"], kex=["diffie-hellman-group1-sha1"])  #! maybe
SERVER = SshOptions()
