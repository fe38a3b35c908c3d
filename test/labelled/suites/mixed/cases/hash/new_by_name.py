import hashlib

a = hashlib.new("md5", b"alpha")  #! bad HASH
b = hashlib.new("MD5")  #! bad HASH
c = hashlib.new(name="ripemd160", data=b"gamma")  #! bad HASH
d = hashlib.new("sha1")  #! bad HASH
e = hashlib.new("sm3", b"")  #! bad HASH
f = hashlib.new("md4", usedforsecurity=True)  #! bad HASH
g = hashlib.new("whirlpool")  #! bad HASH
h = hashlib.new("md5-sha1")  #! bad HASH

ok1 = hashlib.new("sha256", b"alpha")
ok2 = hashlib.new("sha512_256")
ok3 = hashlib.new(name="sha3_256", data=b"")
ok4 = hashlib.new("md5", b"etag", usedforsecurity=False)
ok5 = hashlib.new("SHA384")
