from hashlib import md5  #! maybe
from hashlib import sha512 as strong

__all__ = ["md5", "strong"]
