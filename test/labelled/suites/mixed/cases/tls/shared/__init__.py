from .ctx import client_context, legacy_context  #! maybe

__all__ = ["client_context", "legacy_context"]
