from cryptography.hazmat.primitives.asymmetric import ec

DEFAULT_BITS = 3072
DEVICE_BITS = 1024  #! maybe
WALLET_CURVE = ec.SECP256K1()  #! maybe
