from . import rand_string, safe_string


def invite(user):
    user.invite_token = rand_string(32)  #! maybe
    user.backup_code = safe_string(10)
    return user


def colour_label():
    return safe_string(3)
