import random
import secrets

CHARS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def rand_string(n: int = 8) -> str:
    return "".join(random.choice(CHARS) for _ in range(n))  #! maybe


def safe_string(n: int = 8) -> str:
    return "".join(secrets.choice(CHARS) for _ in range(n))


def license_key() -> str:
    groups = ("".join(random.choices(CHARS, k=5)) for _ in range(5))  #! maybe
    return "-".join(groups)


def access_token() -> str:
    return "".join(random.choices(CHARS, k=40))  #! bad RANDOM
