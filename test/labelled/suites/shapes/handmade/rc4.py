def rc4(key, data):  #! maybe
    s = list(range(256))
    j = 0
    for i in range(256):  #! maybe
        j = (j + s[i] + key[i % len(key)]) % 256  #! bad HANDMADE
        s[i], s[j] = s[j], s[i]  #! maybe
    i = j = 0
    out = bytearray()
    for byte in data:  #! maybe
        i = (i + 1) % 256  #! maybe
        j = (j + s[i]) % 256  #! maybe
        s[i], s[j] = s[j], s[i]  #! maybe
        out.append(byte ^ s[(s[i] + s[j]) % 256])  #! maybe
    return bytes(out)
