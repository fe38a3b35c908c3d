"""Acquirers and what each of them insists on."""
from dataclasses import dataclass

WEBHOOK_HASH = "sha256"
LEGACY_WEBHOOK_HASH = "md5"  #! maybe
TEST_SECRET = b"sandbox"  #! maybe
REFERENCE_COLUMNS = ("reference", "sha1", "md5sum", "amount")


@dataclass(frozen=True)
class Acquirer:
    name: str
    endpoint: str
    mac: str = "sha256"
    tls12: bool = True


ACQUIRERS = {
    "north": Acquirer("north", "https://north.example/pay"),
    "south": Acquirer("south", "https://south.example/pay", mac="md5"),  #! maybe
}
