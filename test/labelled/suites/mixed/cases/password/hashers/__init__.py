from .registry import hasher_for, register  #! maybe

__all__ = ["hasher_for", "register"]
