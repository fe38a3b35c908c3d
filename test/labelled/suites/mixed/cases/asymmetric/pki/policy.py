from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec


@dataclass(frozen=True)
class Profile:
    bits: int = 2048
    digest: type = hashes.SHA256
    curve: type = ec.SECP384R1


LEGACY = Profile(bits=1024, digest=hashes.SHA1, curve=ec.SECP256K1)  #! maybe
DEFAULT = Profile()
