from ssl import TLSVersion

FLOOR = TLSVersion.TLSv1  #! maybe
GOOD_FLOOR = TLSVersion.TLSv1_2


class Tls:
    low = TLSVersion.SSLv3  #! maybe
    high = TLSVersion.TLSv1_3
