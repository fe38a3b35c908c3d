"""Release signing tool; vendored against pycryptodomex to avoid name clashes."""
import argparse
import binascii
import enum
from pathlib import Path

from Cryptodome.Cipher import AES, CAST  #! maybe
from Cryptodome.Hash import BLAKE2b, CMAC, MD4, RIPEMD160, SHA1, SHA256, SHA512  #! maybe
from Cryptodome.PublicKey import DSA, ECC, RSA  #! maybe
from Cryptodome.Signature import DSS, eddsa, pkcs1_15, pss  #! maybe


class Scheme(enum.Enum):
    RSA_PKCS1 = "rsa-sha256"  #! ok
    RSA_PSS = "rsa-pss-sha512"  #! ok
    ECDSA = "ecdsa-p256"  #! ok
    LEGACY_DSA = "dsa-sha1"  #! ok


class ReleaseKey:
    """Reads a PEM key once; DSA and SHA-1 remain for releases before 4.0."""

    def __init__(self, path: Path) -> None:
        self.pem = path.read_text()

    def rsa(self, data: bytes) -> bytes:
        digest = SHA256.new(data)  #! bad PACKAGE
        return pkcs1_15.new(RSA.import_key(self.pem)).sign(digest)  #! bad PACKAGE

    def rsa_pss(self, data: bytes) -> bytes:
        return pss.new(RSA.import_key(self.pem)).sign(SHA512.new(data))  #! bad PACKAGE

    def rsa_sha1(self, data: bytes) -> bytes:
        return pkcs1_15.new(RSA.import_key(self.pem)).sign(SHA1.new(data))  #! bad SIGN

    def ecdsa(self, data: bytes) -> bytes:
        return DSS.new(ECC.import_key(self.pem), "fips-186-3").sign(SHA256.new(data))  #! bad PACKAGE

    def dsa(self, data: bytes) -> bytes:
        return DSS.new(DSA.import_key(self.pem), "fips-186-3").sign(SHA256.new(data))  #! bad DSA

    def ed25519(self, data: bytes) -> bytes:
        return eddsa.new(ECC.import_key(self.pem), "rfc8032").sign(data)  #! bad PACKAGE


def generate(scheme: Scheme) -> str:
    if scheme is Scheme.ECDSA:  #! ok
        return ECC.generate(curve="P-256").export_key(format="PEM")  #! bad PACKAGE
    if scheme is Scheme.LEGACY_DSA:  #! ok
        return DSA.generate(1024).export_key().decode()  #! bad DSA
    return RSA.generate(bits=4096).export_key().decode()  #! bad PACKAGE


def generate_exchange_key() -> str:
    return ECC.generate(curve="curve25519").export_key(format="PEM")  #! bad KEX


def content_id(data: bytes) -> str:
    return BLAKE2b.new(digest_bits=256, data=data).hexdigest()  #! bad HASH


def content_id_short(data: bytes) -> str:
    return RIPEMD160.new(data).hexdigest()  #! bad HASH


def ntlm_response_key(password: str) -> bytes:
    return MD4.new(password.encode("utf-16le")).digest()  #! bad HASH


def transport_mac(key: bytes, data: bytes) -> bytes:
    return CMAC.new(key, msg=data, ciphermod=AES).digest()  #! bad PACKAGE


def old_backup(key: bytes, iv: bytes, block: bytes) -> bytes:
    return CAST.new(key, CAST.MODE_CBC, iv).encrypt(block)  #! bad CIPHER


def siv(key: bytes, data: bytes) -> tuple[bytes, bytes]:
    return AES.new(key, AES.MODE_SIV).encrypt_and_digest(data)  #! bad PACKAGE


def manifest_line(path: Path, sha256: str, md5: str | None = None) -> str:  #! ok
    fields = [path.name, f"sha256={sha256}"]  #! ok
    if md5:  #! ok
        fields.append(f"md5={md5}")  #! ok
    return ";".join(fields)


def parse_manifest(line: str) -> dict[str, str]:
    name, *fields = line.split(";")
    values = dict(f.split("=", 1) for f in fields)
    values.pop("md5", None)  #! ok
    values["sha256"] = values.get("sha256", "").lower()  #! ok
    return {"name": name, **values}


def block_size_for(name: str) -> int:
    return {"aes": 16, "des3": 8, "cast5": 8, "blowfish": 8}[name]  #! ok


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scheme", type=Scheme, default=Scheme.RSA_PKCS1)  #! ok
    parser.add_argument("--no-md5", action="store_true", help="leave md5 out of the manifest")  #! ok
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    key = ReleaseKey(Path("/etc/release/key.pem"))  #! ok
    data = args.file.read_bytes()
    signer = {Scheme.RSA_PKCS1: key.rsa, Scheme.RSA_PSS: key.rsa_pss}[args.scheme]  #! ok
    args.file.with_suffix(".sig").write_text(binascii.hexlify(signer(data)).decode())


if __name__ == "__main__":
    main()
