"""plughost: loads third-party plugins into the desktop client."""
from __future__ import annotations

import importlib
from typing import Any

_LAZY = {"Host": "host", "Licence": "licence", "PluginBase": "api", "checksum": "api"}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(importlib.import_module(f".{_LAZY[name]}", __name__), name)  #! ok
    raise AttributeError(name)
