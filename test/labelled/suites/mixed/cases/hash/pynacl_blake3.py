import blake3  #! maybe
import nacl.encoding  #! maybe
import nacl.hash  #! maybe
import xxhash


def libsodium_sha(data):
    return nacl.hash.sha256(data, encoder=nacl.encoding.HexEncoder)  #! bad MODULE


def libsodium_blake(data):
    return nacl.hash.blake2b(data)  #! bad HASH


def quick(data):
    return blake3.blake3(data).hexdigest()  #! bad HASH


def table_slot(data):
    return xxhash.xxh64(data).intdigest() % 1024


def slot_builtin(data):
    return hash(data) % 1024
