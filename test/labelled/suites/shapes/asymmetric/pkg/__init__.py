from .keys import new_key, new_curve_key

__all__ = ["new_key", "new_curve_key"]
