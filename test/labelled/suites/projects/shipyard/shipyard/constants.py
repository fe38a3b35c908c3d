"""Constants of the uploader and its nightly pipeline."""
PART_SIZE = 8 * 1024 * 1024
DEDUPE_HASH = "md5"  #! maybe
MASK_HASH = "sha256"
SIDECAR_SUFFIXES = (".md5", ".sha1", ".sha256")
WEAK_SIDECARS = ("md5", "sha1")  #! maybe
USER_AGENT = "shipyard/2 (md5; sha1)"
KEX_OLD = ["diffie-hellman-group1-sha1"]  #! maybe
