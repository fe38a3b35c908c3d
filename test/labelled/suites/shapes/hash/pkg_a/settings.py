HASH = "sha1"  #! maybe
GOOD_HASH = "sha256"
DIGESTS = {"old": "md5", "new": "sha3_256"}  #! maybe
