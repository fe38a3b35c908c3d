import hashlib


def fingerprint(blob, algorithm="md5"):  #! maybe
    return hashlib.new(algorithm, blob).hexdigest()  #! bad HASH


def run(blobs):
    return [fingerprint(b) for b in blobs]  #! maybe


def fingerprint_ok(blob, algorithm="sha256"):
    return hashlib.new(algorithm, blob).hexdigest()


def run_ok(blobs):
    return [fingerprint_ok(b) for b in blobs]
