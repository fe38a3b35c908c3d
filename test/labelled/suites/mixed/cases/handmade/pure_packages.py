import pyaes  #! maybe
from Crypto.Cipher import XOR  #! maybe
from pyDes import CBC, des  #! maybe


def aes(key, data):
    return pyaes.AESModeOfOperationCTR(key).encrypt(data)  #! bad MODULE


def xor(key, data):
    return XOR.new(key).encrypt(data)  #! bad CIPHER


def old_des(key, iv, data):
    return des(key, CBC, iv).encrypt(data)  #! bad CIPHER
