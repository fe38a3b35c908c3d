import hashlib

import redis

r = redis.Redis()
LUA = "return redis.call('get', KEYS[1])"


def run(key):
    sha = hashlib.sha1(LUA.encode(), usedforsecurity=False).hexdigest()
    return r.evalsha(sha, 1, key)


def run_unmarked(key):
    sha = hashlib.sha1(LUA.encode()).hexdigest()  #! maybe
    return r.evalsha(sha, 1, key)


def cache(key):
    return r.get("c:" + hashlib.md5(key.encode()).hexdigest())  #! bad HASH


def lock(key):
    return r.get("c:" + hashlib.sha224(key.encode()).hexdigest())
