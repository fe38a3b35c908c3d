KDF_HASH = "md5"  #! maybe
KDF_ROUNDS = 20  #! maybe
OK_HASH = "sha256"
OK_ROUNDS = 310_000
