from .algos import Algo, choose  #! maybe

__all__ = ["Algo", "choose"]
