from jose_jwt.pkg.issue import issue


def a(p, key):
    return issue(p, key)


def b(p, key):
    return issue(p, key, "ES256K")  #! bad TOKEN


def c(p, key):
    return issue(p, key, algorithm="RS384")
