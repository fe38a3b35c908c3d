from cryptography.hazmat.decrepit.ciphers.algorithms import SEED  #! maybe
from cryptography.hazmat.primitives.ciphers.algorithms import AES

ALGORITHM = SEED  #! maybe
GOOD_ALGORITHM = AES
