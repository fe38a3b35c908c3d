def rsa_encrypt(m, e, n):  #! maybe
    return pow(m, e, n)  #! bad HANDMADE


def rsa_decrypt(c, d, n):  #! maybe
    return pow(c, d, n)  #! bad HANDMADE


def dh_shared(their_public, my_private, p):  #! maybe
    return pow(their_public, my_private, p)  #! bad HANDMADE


def tea_encrypt(v0, v1, k):  #! maybe
    total, delta = 0, 0x9E3779B9  #! maybe
    for _ in range(32):  #! maybe
        total = (total + delta) & 0xFFFFFFFF  #! maybe
        v0 = (v0 + (((v1 << 4) + k[0]) ^ (v1 + total) ^ ((v1 >> 5) + k[1]))) & 0xFFFFFFFF  #! bad HANDMADE
        v1 = (v1 + (((v0 << 4) + k[2]) ^ (v0 + total) ^ ((v0 >> 5) + k[3]))) & 0xFFFFFFFF  #! maybe
    return v0, v1


def mod_inverse(a, prime):
    return pow(a, -1, prime)


def fermat(n, base=2):
    return pow(base, n - 1, n) == 1


def fnv1a(data):
    h = 0x811C9DC5
    for b in data:
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def poly_hash(s, mod=1_000_000_007):
    return sum(ord(c) * pow(31, i, mod) for i, c in enumerate(s)) % mod
