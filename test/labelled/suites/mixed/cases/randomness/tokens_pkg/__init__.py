from .gen import rand_string, safe_string  #! maybe

__all__ = ["rand_string", "safe_string"]
