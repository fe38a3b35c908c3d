from jose import jwt  #! maybe


def a(claims):
    return jwt.encode(claims, "short", algorithm="HS256")  #! bad TOKEN


def b(claims, key):
    return jwt.encode(claims, key, algorithm="RS256")  #! maybe
