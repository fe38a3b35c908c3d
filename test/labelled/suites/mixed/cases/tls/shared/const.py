import ssl

MIN_TLS = ssl.TLSVersion.TLSv1_2
DEVICE_TLS = ssl.TLSVersion.TLSv1  #! maybe
DEVICE_CIPHERS = "DES-CBC3-SHA"  #! maybe
